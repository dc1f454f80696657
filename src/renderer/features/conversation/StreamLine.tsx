import { memo } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import type { ReactionRow } from '../../db/reactions/row';
import { BeginningLine } from './BeginningLine';
import { Bubble } from './Bubble';
import { DayLine } from './DayLine';
import { EventLine } from './EventLine';
import { NoteLine } from './NoteLine';
import type { StreamRow } from './streamRows';
import css from './StreamLine.module.css';

interface StreamLineProps {
  readonly row: StreamRow;
  /** To its message; undefined: none. */
  readonly reactions: readonly ReactionRow[] | undefined;
  /** Of an event: where the conversation stood then. */
  readonly sectorId: string;
  /** The opened conversation. */
  readonly openId: string;
  readonly active: boolean;
  readonly flash: boolean;
  readonly onJump: (wamid: string) => void;
  readonly onReply: (wamid: string) => void;
  readonly onDay: (at: Instant) => void;
}

export const StreamLine = memo(function StreamLine(props: StreamLineProps) {
  const { row, reactions, active, flash, onJump, onReply } = props;
  const { t } = useTranslation();
  if (row.type === 'day') return <DayLine at={row.at} onDay={props.onDay} />;
  if (row.type === 'news') {
    return (
      <div className={css.news} role="separator">
        <span>{t('conversation.newMessages')}</span>
      </div>
    );
  }
  if (row.type === 'beginning') {
    return (
      <BeginningLine conversation={row.conversation} opened={row.conversation.id === props.openId} flash={flash} />
    );
  }
  if (row.type === 'note') return <NoteLine note={row.note} />;
  if (row.type === 'event') return <EventLine change={row.change} sectorId={props.sectorId} />;
  const { message } = row;
  if (message.content.kind === 'system') return <p className={css.system}>{message.content.text}</p>;
  return (
    <Bubble
      message={message}
      first={row.first}
      last={row.last}
      active={active}
      flash={flash}
      reactions={reactions}
      onJump={onJump}
      onReply={onReply}
    />
  );
});
