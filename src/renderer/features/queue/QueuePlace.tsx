import { IconLock, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import type { ConversationRow } from '../../db/conversations/row';
import { usePlace } from '../../stores/place';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useNow } from '../../ui/useNow';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { useReceivers } from '../service/useReceivers';
import { useServe } from '../service/useServe';
import { MissedList } from './MissedList';
import { QueueSummary } from './QueueSummary';
import { SectorQueue } from './SectorQueue';
import { TeamLoads } from './TeamLoads';
import { queueGroups } from './queueGroups';
import { useQueueState, type QueueView } from './useQueueState';
import css from './Queue.module.css';

const CounterTimes = lazy(() => import('../figures/CounterTimes').then((module) => ({ default: module.CounterTimes })));
const TransferDialog = lazy(() =>
  import('../service/TransferDialog').then((module) => ({ default: module.TransferDialog })),
);

/** Who waits, who has how many, and what nobody answered. */
export function QueuePlace() {
  const { t } = useTranslation();
  const { divided, me } = useTeam();
  const goTo = usePlace((state) => state.goTo);
  const state = useQueueState();
  if (!me) return null;
  if (!divided) {
    return (
      <EmptyState icon={IconUsers} title={t('queue.undividedTitle')} text={t('queue.undividedText')}>
        <Button tone="main" onClick={() => goTo('settings')}>
          {t('queue.undividedAct')}
        </Button>
      </EmptyState>
    );
  }
  if (!may(me, 'seeQueuePanel'))
    return <EmptyState icon={IconLock} title={t('queue.title')} text={t('queue.notAllowed')} />;
  if (!state) return <div className={css.panel} aria-busy="true" aria-label={t('queue.loading')} />;
  return <Panel state={state} />;
}

function Panel({ state }: { readonly state: QueueView }) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const team = useTeam();
  const serve = useServe();
  const now = useNow(clock, 5_000);
  const [assigning, setAssigning] = useState<ConversationRow | null>(null);
  const { me } = team;
  const assigns = me !== undefined && may(me, 'seeAll');
  const seen = assigns ? team.sectors : team.sectors.filter(({ id }) => me?.sectorIds.includes(id));
  const groups = queueGroups(
    state.waiting,
    seen.map(({ id }) => id),
    now,
  );
  function give(conversationId: string, attendantId: string): void {
    if (attendantId === team.meId) void serve.claim(conversationId);
    else if (assigns) void serve.assign(conversationId, attendantId);
  }
  const act = assigns ? setAssigning : (row: ConversationRow) => void serve.claim(row.id);
  return (
    <div className={css.panel} data-pane="queue" aria-label={t('queue.label')} role="region">
      <header className={css.head}>
        <h1 className={css.title}>{t('queue.title')}</h1>
        <QueueSummary state={state} now={now} />
      </header>
      <div className={css.columns}>
        <div className={css.left}>
          {groups.map((group) => (
            <SectorQueue key={group.sectorId} group={group} now={now} assigns={assigns} onAct={act} />
          ))}
          <MissedList missed={state.missed} settled={state.settled} now={now} assigns={assigns} onAct={act} />
        </div>
        <div className={css.right}>
          <TeamLoads loads={state.loads} now={now} assigns={assigns} onGive={give} />
          {assigns && (
            <Suspense fallback={null}>
              <CounterTimes />
            </Suspense>
          )}
        </div>
      </div>
      {assigning && <Assigning row={assigning} onClose={() => setAssigning(null)} onGive={give} />}
    </div>
  );
}

interface AssigningProps {
  readonly row: ConversationRow;
  readonly onGive: (conversationId: string, attendantId: string) => void;
  readonly onClose: () => void;
}

function Assigning({ row, onGive, onClose }: AssigningProps) {
  const { t } = useTranslation();
  const people = useReceivers(row.service).filter(({ kind }) => kind === 'person');
  return (
    <Suspense fallback={null}>
      <TransferDialog
        title={t('queue.assignTo', { title: row.title })}
        receivers={people}
        withNote={false}
        confirmWords={({ name }) => t('inbox.bulk.assignTo', { count: 1, name })}
        onClose={onClose}
        onTransfer={({ id }) => {
          onClose();
          onGive(row.id, id);
        }}
      />
    </Suspense>
  );
}
