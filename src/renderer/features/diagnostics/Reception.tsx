import { useTranslation } from '../../words/useTranslation';
import { useConnection } from '../../stores/connection';
import { useDiagnostics } from '../../stores/diagnostics';
import { Button } from '../../ui/Button';
import { fullMoment } from '../../words/moments';
import { CheckList } from '../setup/CheckList';
import { useWebhookCheck } from '../status/useWebhookCheck';
import { countWords } from '../../words/countWords';
import css from './Diagnostics.module.css';
import { FactCard, type Fact } from './FactCard';

/** The way of a message to this computer: its test, and what came so far. */
export function Reception() {
  const { t } = useTranslation();
  const check = useWebhookCheck();
  const failed = !(
    check.results?.every(({ state, code }) => state === 'passed' || code === 'reachable.loopback') ?? true
  );
  return (
    <div className={css.column}>
      <header>
        <h2 className={css.heading}>{t('diagnostics.check.title')}</h2>
        <p className={css.lead}>{t('diagnostics.check.text')}</p>
      </header>
      <div className={css.acts}>
        <Button tone="main" disabled={check.running} onClick={check.run}>
          {check.running ? t('diagnostics.check.running') : t('diagnostics.check.run')}
        </Button>
        {!check.running && (check.refusal ?? check.results) && (
          <p className={css.said} data-tone={failed || check.refusal ? 'failed' : 'passed'} role="status">
            {check.refusal ?? (failed ? t('diagnostics.check.failed') : t('diagnostics.check.passed'))}
          </p>
        )}
      </div>
      {(check.running || check.results) && (
        <CheckList
          checks={check.results ?? []}
          running={check.running}
          names={['subscription', 'callback', 'reachable']}
        />
      )}
      <ReceiverCard />
    </div>
  );
}

function ReceiverCard() {
  const { t } = useTranslation();
  const status = useConnection((state) => state.status);
  const receiver = useDiagnostics((state) => state.diagnostics?.receiver);
  if (!receiver) return <p className={css.lead}>{t('diagnostics.waiting')}</p>;
  const bad = (name: 'badSignatures' | 'tooLarge' | 'refusedByDisk'): Fact => ({
    name: t(`diagnostics.receiver.${name}`),
    value: countWords(receiver[name]),
    tone: receiver[name] > 0 ? 'waiting' : undefined,
  });
  const facts: readonly Fact[] = [
    {
      name: t('diagnostics.receiver.listening'),
      value: receiver.listening ? t('diagnostics.yes') : t('diagnostics.no'),
      tone: receiver.listening ? undefined : 'failed',
    },
    {
      name: t('diagnostics.receiver.confirmed'),
      value: status ? t(`status.webhook.${status.webhook}`) : t('diagnostics.none'),
      tone: status?.webhook === 'unconfirmed' ? 'waiting' : undefined,
    },
    { name: t('diagnostics.receiver.address'), value: status?.publicUrl ?? t('diagnostics.none') },
    { name: t('diagnostics.receiver.port'), value: status?.webhookPort ?? t('diagnostics.none') },
    {
      name: t('diagnostics.receiver.last'),
      value: receiver.lastAcceptedAt === null ? t('diagnostics.receiver.never') : fullMoment(receiver.lastAcceptedAt),
    },
    { name: t('diagnostics.receiver.accepted'), value: countWords(receiver.accepted) },
    bad('badSignatures'),
    bad('tooLarge'),
    bad('refusedByDisk'),
  ];
  return <FactCard title={t('diagnostics.receiver.title')} facts={facts} />;
}
