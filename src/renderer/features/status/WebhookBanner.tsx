import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { CheckList } from '../setup/CheckList';
import css from './Banners.module.css';
import { Said } from './Said';
import { useWebhookCheck } from './useWebhookCheck';

/** Nothing may come in: try again here, with what each step of the test says. */
export function WebhookBanner() {
  const { t } = useTranslation();
  const check = useWebhookCheck();
  return (
    <Said title={t('status.banners.webhook.title')} text={t('status.banners.webhook.text')}>
      {check.results && !check.running && <CheckList checks={check.results} />}
      {check.refusal && (
        <p className={css.refusal} role="alert">
          {check.refusal}
        </p>
      )}
      <div className={css.acts}>
        <Button disabled={check.running} onClick={check.run}>
          {check.running ? t('status.banners.webhook.verifying') : t('status.banners.webhook.verify')}
        </Button>
        {check.results && (
          <Button tone="text" onClick={check.clear}>
            {t('status.banners.webhook.hide')}
          </Button>
        )}
      </div>
    </Said>
  );
}
