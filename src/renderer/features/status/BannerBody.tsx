import { lazy, Suspense } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useDiagnostics } from '../../stores/diagnostics';
import { useEngineStatus } from '../../stores/engineStatus';
import { useBackup } from '../../stores/backup';
import { usePlace } from '../../stores/place';
import { openSettings } from '../../stores/settingsPage';
import { Button } from '../../ui/Button';
import { plainMoment, sizeWords } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useLostTables } from '../backup/useLostTables';
import type { BannerKind } from './bannerOrder';
import { BlockedBanner } from './BlockedBanner';
import css from './Banners.module.css';
import { DemonstrationBanner } from './DemonstrationBanner';
import { DiskFullBanner } from './DiskFullBanner';
import { Said } from './Said';
import { TokenBanner } from './TokenBanner';
import { WebhookBanner } from './WebhookBanner';

const KeptHouseBanner = lazy(() => import('./KeptHouseBanner').then((module) => ({ default: module.KeptHouseBanner })));

/** Title, what it means, and what can be done right there. */
export function BannerBody({ kind }: { readonly kind: BannerKind }) {
  switch (kind) {
    case 'token':
      return <TokenBanner />;
    case 'blocked':
      return <BlockedBanner />;
    case 'webhook':
      return <WebhookBanner />;
    case 'demonstration':
      return <DemonstrationBanner />;
    case 'signatures':
      return <SignaturesBanner />;
    case 'diskFull':
      return <DiskFullBanner />;
    case 'torn':
      return <TornBanner />;
    case 'recovered':
      return <RecoveredBanner />;
    case 'lost':
      return <LostBanner />;
    case 'keptHouse':
      return (
        <Suspense>
          <KeptHouseBanner />
        </Suspense>
      );
    case 'databaseBlocked':
      return <DatabaseBanner />;
    case 'newer':
    case 'journalReadOnly':
    case 'journalBehind':
    case 'offline':
    case 'secrets':
      return <PlainBanner kind={kind} />;
  }
}

type PlainKind = 'newer' | 'journalReadOnly' | 'journalBehind' | 'offline' | 'secrets';

function PlainBanner({ kind }: { readonly kind: PlainKind }) {
  const { t } = useTranslation();
  return <Said title={t(`status.banners.${kind}.title`)} text={t(`status.banners.${kind}.text`)} />;
}

/** Chromium closes a store that failed for as long as the page lives: loading it again opens it. */
function DatabaseBanner() {
  const { t } = useTranslation();
  return (
    <Said title={t('status.banners.databaseBlocked.title')} text={t('status.banners.databaseBlocked.text')}>
      <div className={css.acts}>
        <Button onClick={() => window.location.reload()}>{t('status.banners.databaseBlocked.reload')}</Button>
      </div>
    </Said>
  );
}

function SignaturesBanner() {
  const { t } = useTranslation();
  const count = useDiagnostics((state) => state.diagnostics?.receiver.badSignatures ?? 0);
  const goTo = usePlace((state) => state.goTo);
  const text = `${t('status.banners.signatures.text', { count })} ${t('status.banners.signatures.act')}`;
  return (
    <Said title={t('status.banners.signatures.title')} text={text}>
      <div className={css.acts}>
        <Button onClick={() => goTo('diagnostics')}>{t('status.banners.signatures.open')}</Button>
      </div>
    </Said>
  );
}

function TornBanner() {
  const { t } = useTranslation();
  const cut = useDiagnostics((state) => state.diagnostics?.journal.cutBytes ?? 0);
  return <Said title={t('status.banners.torn.title')} text={t('status.banners.torn.text', { size: sizeWords(cut) })} />;
}

/** One sentence, one click: the backup has what the journal could not bring back. */
function LostBanner() {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const newest = useLostTables();
  if (!newest) return null;
  const when = plainMoment(newest.createdAt, clock());
  const restore = (): void => {
    useBackup.setState({ wanted: newest.file });
    openSettings('backup');
  };
  return (
    <Said title={t('backup.lost.title')} text={t('backup.lost.text', { when })}>
      <div className={css.acts}>
        <Button onClick={restore}>{t('backup.lost.button')}</Button>
      </div>
    </Said>
  );
}

function RecoveredBanner() {
  const { t } = useTranslation();
  const recovered = useEngineStatus((state) => state.recovered);
  if (!recovered) return null;
  const cause = t(`status.banners.recovered.${recovered.cause}`);
  const text = cause + t('status.banners.recovered.text', { count: recovered.entries });
  return <Said title={t('status.banners.recovered.title')} text={text} />;
}
