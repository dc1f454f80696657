import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { spanWords } from '../../words/moments';
import { waitingDegree, type WaitingDegree } from '../inbox/chipsOf';
import { useNames, useTeam } from '../service/team';
import { QueueRow } from './QueueRow';
import { waitsSince, type QueueGroup } from './queueGroups';
import css from './Queue.module.css';

interface SectorQueueProps {
  readonly group: QueueGroup;
  readonly now: Instant;
  readonly assigns: boolean;
  readonly onAct: (row: ConversationRow) => void;
}

const tones = { fresh: 'plain', late: 'waiting', over: 'failed' } as const satisfies Record<WaitingDegree, string>;
/** More are shown when asked for. */
const PAGE = 12;

/** Those who wait in one sector, in the order in which they are served. */
export function SectorQueue({ group, now, assigns, onAct }: SectorQueueProps) {
  const { t } = useTranslation();
  const sector = useTeam().sector(group.sectorId);
  const nameOf = useNames();
  const [shown, setShown] = useState(PAGE);
  if (!sector) return null;
  const { rules, name } = sector;
  const rows = group.rows.slice(0, shown);
  const hidden = group.rows.length - rows.length;
  return (
    <section className={css.box}>
      <header className={css.boxHead}>
        <h2 className={css.sector} title={name}>
          {name}
        </h2>
        <span className={css.number}>{group.rows.length}</span>
        {group.rows.length > 0 && (
          <Chip tone={tones[waitingDegree(group.longest, rules)]}>{spanWords(group.longest)}</Chip>
        )}
        <span className={css.mode} title={t(`queue.modeHint.${rules.mode}`)}>
          {t(`queue.modes.${rules.mode}`)}
        </span>
      </header>
      {rows.length === 0 ? (
        <p className={css.none}>{t('queue.nobodyWaits')}</p>
      ) : (
        <ol className={css.list} aria-label={t('queue.waitingIn', { name })}>
          {rows.map((row) => {
            const waited = now - waitsSince(row);
            const { priority, preferredId } = row.service;
            return (
              <QueueRow key={row.id} row={row} text={row.lastMessage?.text ?? ''} assigns={assigns} onAct={onAct}>
                {(priority === 2 || priority === 3) && (
                  <Chip tone={priority === 3 ? 'failed' : 'waiting'}>{t(`queue.priority.${priority}`)}</Chip>
                )}
                {preferredId !== null && (
                  <Chip tone="plain" title={t('queue.keptForHint')}>
                    {t('queue.keptFor', { name: nameOf(preferredId) })}
                  </Chip>
                )}
                <Chip tone={tones[waitingDegree(waited, rules)]}>{spanWords(waited)}</Chip>
              </QueueRow>
            );
          })}
        </ol>
      )}
      {hidden > 0 && (
        <p className={css.none}>
          <Button tone="text" onClick={() => setShown(shown + 5 * PAGE)}>
            {t('queue.more', { count: hidden })}
          </Button>
        </p>
      )}
    </section>
  );
}
