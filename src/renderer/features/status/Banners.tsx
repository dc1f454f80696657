import { IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useConnection } from '../../stores/connection';
import { useDiagnostics } from '../../stores/diagnostics';
import { useEngineStatus } from '../../stores/engineStatus';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { BannerBody } from './BannerBody';
import { bannerInView, bannersFor, isDismissable, type BannerKind } from './bannerOrder';
import css from './Banners.module.css';
import { bannerTone } from './bannerTone';
import { useLostTables } from '../backup/useLostTables';
import { useKeptOffer } from './useKeptOffer';

/** The most important thing to know now; the others are counted and can be leafed through. */
export function Banners() {
  const { t } = useTranslation();
  const connection = useConnection((state) => state.status);
  const diagnostics = useDiagnostics((state) => state.diagnostics);
  const engine = useEngineStatus();
  const [dismissed, setDismissed] = useState<ReadonlySet<BannerKind>>(new Set());
  const [skip, setSkip] = useState(0);
  const lost = useLostTables() !== null;
  const all = bannersFor({ connection, engine, diagnostics, lost, kept: useKeptOffer() });
  const { shown, others } = bannerInView(all, dismissed, skip);
  if (!shown) return null;
  const dismiss = (): void => {
    setDismissed(new Set([...dismissed, shown]));
    setSkip(0);
  };
  const tone = bannerTone(shown);
  const Icon = tone === 'calm' ? IconInfoCircle : IconAlertTriangle;
  return (
    <section
      className={css.banner}
      data-tone={tone}
      data-banner={shown}
      aria-label={t('status.banners.label')}
      role={tone === 'failed' ? 'alert' : 'status'}
    >
      <span className={css.icon} aria-hidden="true">
        <Icon size={18} stroke={1.8} />
      </span>
      <BannerBody key={shown} kind={shown} />
      <div className={css.side}>
        {others > 0 && (
          <Button tone="text" title={t('status.banners.next')} onClick={() => setSkip(skip + 1)}>
            {t('status.banners.more', { count: others })}
          </Button>
        )}
        {isDismissable(shown) && (
          <IconButton icon={IconX} size={16} label={t('status.banners.dismiss')} onClick={dismiss} />
        )}
      </div>
    </section>
  );
}
