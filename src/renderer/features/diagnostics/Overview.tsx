import { useTranslation } from '../../words/useTranslation';
import type { Diagnostics } from '../../../shared/contract/diagnostics';
import { readCounters, readDatabaseMeta } from '../../db/meta/read';
import { outboxSummary } from '../../db/outbox/read';
import { useDiagnostics } from '../../stores/diagnostics';
import { useEngineStatus } from '../../stores/engineStatus';
import { sizeWords } from '../../words/moments';
import { useDesk } from '../app/desk';
import { ComputerCard } from './ComputerCard';
import css from './Diagnostics.module.css';
import { FactCard } from './FactCard';
import { countWords } from '../../words/countWords';
import { useCalmQuery } from '../status/useCalmQuery';

/** Database, computer, journal and outbox, as they are now. */
export function Overview() {
  const { t } = useTranslation();
  const diagnostics = useDiagnostics((state) => state.diagnostics);
  return (
    <div className={css.column}>
      <h2 className={css.heading}>{t('diagnostics.sections.overview')}</h2>
      <div className={css.cards}>
        <DatabaseCard />
        <ComputerCard />
        {diagnostics ? (
          <JournalCard diagnostics={diagnostics} />
        ) : (
          <p className={css.lead}>{t('diagnostics.waiting')}</p>
        )}
        <OutboxCard />
      </div>
    </div>
  );
}

function JournalCard({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const { t } = useTranslation();
  const { journal } = diagnostics;
  const range = { first: countWords(journal.first), last: countWords(journal.last) };
  const facts = [
    {
      name: t('diagnostics.journal.entries'),
      value: journal.last === 0 ? t('diagnostics.journal.empty') : t('diagnostics.journal.range', range),
    },
    { name: t('diagnostics.journal.size'), value: sizeWords(journal.size) },
    {
      name: t('diagnostics.journal.writable'),
      value: journal.writable ? t('diagnostics.yes') : t('diagnostics.no'),
      tone: journal.writable ? undefined : ('failed' as const),
    },
    // Only a crash in the middle of a line leaves something to cut.
    ...(journal.cutBytes === 0
      ? []
      : [{ name: t('diagnostics.journal.cut'), value: sizeWords(journal.cutBytes), tone: 'waiting' as const }]),
  ];
  return <FactCard title={t('diagnostics.journal.title')} facts={facts} />;
}

function DatabaseCard() {
  const { t } = useTranslation();
  const { db } = useDesk();
  const phase = useEngineStatus((state) => state.phase);
  const problem = useEngineStatus((state) => state.problem);
  const counters = useCalmQuery(() => readCounters(db), [db]);
  const meta = useCalmQuery(() => readDatabaseMeta(db), [db]);
  const wait = t('diagnostics.none');
  const conversations = counters && {
    open: countWords(counters.openConversations),
    closed: countWords(counters.closedConversations),
  };
  const facts = [
    {
      name: t('diagnostics.database.state'),
      value: problem ? t(`status.problem.${problem}`) : t(`status.engine.${phase}`),
      tone: problem ? ('failed' as const) : undefined,
    },
    { name: t('diagnostics.database.messages'), value: counters ? countWords(counters.messages) : wait },
    {
      name: t('diagnostics.database.conversations'),
      value: conversations ? t('diagnostics.database.conversationsText', conversations) : wait,
    },
    { name: t('diagnostics.database.unread'), value: counters ? countWords(counters.unreadConversations) : wait },
    { name: t('diagnostics.database.cursor'), value: meta ? countWords(meta.cursor) : wait },
    { name: t('diagnostics.database.name'), value: db.name },
  ];
  return <FactCard title={t('diagnostics.database.title')} facts={facts} />;
}

function OutboxCard() {
  const { t } = useTranslation();
  const { db } = useDesk();
  const paused = useEngineStatus((state) => state.sendingPaused);
  const summary = useCalmQuery(() => outboxSummary(db), [db]);
  const facts = [
    ...(['queued', 'sending', 'unconfirmed'] as const).map((state) => ({
      name: t(`diagnostics.outbox.${state}`),
      value: summary ? countWords(summary[state]) : t('diagnostics.none'),
      tone: state === 'unconfirmed' && summary && summary.unconfirmed > 0 ? ('waiting' as const) : undefined,
    })),
    {
      name: t('diagnostics.outbox.paused'),
      value: paused ? t('diagnostics.outbox.pausedBy', { code: paused.errorCode }) : t('diagnostics.no'),
      tone: paused ? ('failed' as const) : undefined,
    },
  ];
  return <FactCard title={t('diagnostics.outbox.title')} facts={facts} />;
}
