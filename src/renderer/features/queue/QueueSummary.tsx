import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { spanWords } from '../../words/moments';
import { useTeam } from '../service/team';
import { longestOf } from './queueGroups';
import type { QueueView } from './useQueueState';
import css from './Queue.module.css';

/** The numbers that one looks for first. */
export function QueueSummary({ state, now }: { readonly state: QueueView; readonly now: Instant }) {
  const { t } = useTranslation();
  const team = useTeam();
  const waiting = state.waiting.filter(({ service }) => service.missed === null);
  const online = team.people.filter(({ id }) => team.presence(id)?.state === 'online');
  const unlimited = online.some(({ capacity }) => capacity === null);
  const free = online.reduce(
    (sum, { id, capacity }) => sum + Math.max(0, (capacity ?? 0) - (state.loads.people.get(id) ?? 0)),
    0,
  );
  const facts = [
    { name: t('queue.summary.waiting'), value: String(waiting.length) },
    { name: t('queue.summary.longest'), value: waiting.length === 0 ? '–' : spanWords(longestOf(waiting, now)) },
    { name: t('queue.summary.missed'), value: String(state.missed.length), alarm: state.missed.length > 0 },
    { name: t('queue.summary.online'), value: `${online.length}/${team.people.length}` },
    { name: t('queue.summary.free'), value: unlimited ? t('queue.summary.unlimited') : String(free) },
  ];
  return (
    <dl className={css.summary}>
      {facts.map(({ name, value, alarm }) => (
        <div key={name} className={css.figure} data-alarm={alarm || undefined}>
          <dd>{value}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}
