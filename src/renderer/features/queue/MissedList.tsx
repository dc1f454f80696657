import { useTranslation } from '../../words/useTranslation';
import type { SettledMissed } from '../../../shared/domain/conversations/service';
import type { Instant } from '../../../shared/kernel/instant';
import type { Settled } from '../../db/conversations/readQueue';
import type { ConversationRow } from '../../db/conversations/row';
import { Chip } from '../../ui/Chip';
import { plainMoment, spanWords } from '../../words/moments';
import { useNames, useTeam } from '../service/team';
import { QueueRow } from './QueueRow';
import css from './Queue.module.css';

interface MissedListProps {
  readonly missed: readonly ConversationRow[];
  readonly settled: readonly Settled[];
  readonly now: Instant;
  readonly assigns: boolean;
  readonly onAct: (row: ConversationRow) => void;
}

/** CNAs: why, how often, since when, who saw them; and what became of those that are over. */
export function MissedList({ missed, settled, now, assigns, onAct }: MissedListProps) {
  const { t } = useTranslation();
  const factsOf = useMissedFacts(now);
  return (
    <section className={css.box} data-alarm={missed.length > 0 || undefined}>
      <header className={css.boxHead}>
        <h2 className={css.sector}>{t('queue.missed')}</h2>
        <span className={css.number}>{missed.length}</span>
      </header>
      {missed.length === 0 ? (
        <p className={css.none}>{t('queue.missedEmpty')}</p>
      ) : (
        <ol className={css.list} aria-label={t('queue.missedLabel')}>
          {missed.map((row) => (
            <QueueRow key={row.id} row={row} text={factsOf(row)} assigns={assigns} onAct={onAct}>
              <Chip tone="failed">
                {t('inbox.chips.missed', { span: spanWords(now - (row.service.missed?.since ?? now)) })}
              </Chip>
            </QueueRow>
          ))}
        </ol>
      )}
      {settled.length > 0 && <SettledList settled={settled} now={now} />}
    </section>
  );
}

/** Cause, attempts, who saw it, in one line. */
function useMissedFacts(now: Instant): (row: ConversationRow) => string {
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  return ({ service: { missed, sectorId } }) => {
    if (!missed) return '';
    const seen =
      missed.seenBy.length === 0
        ? t('queue.seenByNobody')
        : t('queue.seenBy', { names: missed.seenBy.map((id) => nameOf(id)).join(', ') });
    const facts = [
      team.sectors.length > 1 ? (team.sector(sectorId)?.name ?? '') : '',
      t(`queue.cause.${missed.cause}`),
      missed.hops > 0 ? t('queue.hops', { count: missed.hops }) : '',
      seen,
      missed.notice
        ? t('queue.noticed', { name: nameOf(missed.notice.attendantId), moment: plainMoment(missed.notice.at, now) })
        : '',
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
  };
}

function SettledList({ settled, now }: Pick<MissedListProps, 'settled' | 'now'>) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const wordsOf = ({ outcome, by, settledAt }: SettledMissed): string => {
    const moment = plainMoment(settledAt, now);
    return t(`queue.outcome.${outcome}`, { name: nameOf(by), moment });
  };
  return (
    <>
      <h3 className={css.small}>{t('queue.missedSettled')}</h3>
      <ul className={css.settled}>
        {settled.slice(0, 6).map(({ row, missed }) => (
          <li key={`${row.id}-${missed.settledAt}`}>
            <strong dir="auto">{row.title}</strong>
            <span>{`${t(`queue.cause.${missed.cause}`)} · ${wordsOf(missed)}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
