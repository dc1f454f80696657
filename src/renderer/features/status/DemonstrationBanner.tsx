import { IconDeviceMobileMessage } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { useConnection } from '../../stores/connection';
import { usePlace } from '../../stores/place';
import { Button } from '../../ui/Button';
import { useBridge } from '../app/desk';
import css from './Banners.module.css';

/** One line, with the two things a person wants next. */
export function DemonstrationBanner() {
  const { t } = useTranslation();
  const bridge = useBridge();
  const phonePage = useConnection((state) => state.status?.phonePageUrl ?? null);
  const goTo = usePlace((state) => state.goTo);
  return (
    <div className={css.line}>
      <p className={css.text}>
        <strong className={css.title}>{t('status.banners.demonstration.title')}</strong>{' '}
        {t('status.banners.demonstration.text')}
      </p>
      {phonePage && (
        <Button
          tone="text"
          icon={IconDeviceMobileMessage}
          onClick={() => void bridge.request('app.openExternal', phonePage)}
        >
          {t('status.banners.demonstration.phone')}
        </Button>
      )}
      <Button tone="text" onClick={() => goTo('settings')}>
        {t('status.banners.demonstration.connect')}
      </Button>
    </div>
  );
}
