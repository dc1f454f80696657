import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { useConnection } from '../../stores/connection';
import { useEngineStatus } from '../../stores/engineStatus';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { useBridge } from '../app/desk';
import { metaPages } from '../setup/metaPages';
import css from './Banners.module.css';
import { graphReason } from './graphReason';
import { Said } from './Said';

/** Meta stops the sending: its reason in plain words. */
export function BlockedBanner() {
  const { t } = useTranslation();
  const bridge = useBridge();
  const told = useConnection((state) => state.status?.apiErrorCode ?? null);
  const paused = useEngineStatus((state) => state.sendingPaused?.errorCode ?? null);
  const code = told ?? paused;
  const text = `${t(`status.banners.blocked.reasons.${graphReason(code)}`)} ${t('status.banners.blocked.text')}`;
  return (
    <Said title={t('status.banners.blocked.title')} text={text}>
      <div className={css.acts}>
        <Button icon={IconExternalLink} onClick={() => void bridge.request('app.openExternal', metaPages.manager)}>
          {t('status.banners.blocked.link')}
        </Button>
        {code !== null && <Chip>{t('status.banners.blocked.code', { code })}</Chip>}
      </div>
    </Said>
  );
}
