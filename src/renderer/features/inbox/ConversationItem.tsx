import { IconCheck } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { plainWords } from '../../../shared/whatsapp/plainWords';
import type { Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import { Avatar } from '../../ui/Avatar';
import { Chip, type ChipTone } from '../../ui/Chip';
import { NameAndTime } from '../../ui/NameAndTime';
import { Ticks } from '../../ui/Ticks';
import { badgeWords, fullMoment, listMoment, plainMoment, spanWords } from '../../words/moments';
import { chipsOf, type ChipTeam, type RowChip, type WaitingDegree } from './chipsOf';
import { isPreviewKind, previewIcon } from './previewIcon';
import css from './ConversationItem.module.css';

interface ConversationItemProps {
  readonly row: ConversationRow;
  readonly now: Instant;
  readonly team: ChipTeam;
  readonly selected: boolean;
  readonly active: boolean;
  readonly domId: string;
  readonly top: number;
  readonly height: number;
  readonly place: number;
  readonly total: number;
  /** Chosen for an act on many; `marking`: some row is. */
  readonly marked: boolean;
  readonly marking: boolean;
  readonly onClick: (id: string, event: MouseEvent) => void;
}

export const ConversationItem = memo(function ConversationItem(props: ConversationItemProps) {
  const { row, now, selected, active, top, height } = props;
  const { t } = useTranslation();
  const chips = chipsOf(row, now, props.team);
  return (
    <div
      id={props.domId}
      role="option"
      aria-selected={selected}
      aria-posinset={props.place}
      aria-setsize={props.total}
      className={css.item}
      data-active={active || undefined}
      data-unread={row.unread > 0 || undefined}
      aria-checked={props.marking ? props.marked : undefined}
      data-marked={props.marked || undefined}
      data-marking={props.marking || undefined}
      data-roomy={chips.length === 0 || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={(event) => props.onClick(row.id, event)}
    >
      <span className={css.face} data-mark>
        <Avatar id={row.contactId} title={row.title} />
        <span className={css.mark} aria-hidden="true">
          {props.marked && <IconCheck size={16} stroke={2.6} />}
        </span>
      </span>
      <div className={css.body}>
        <NameAndTime
          name={row.title}
          time={listMoment(row.lastAt, now)}
          fullTime={fullMoment(row.lastAt)}
          fresh={row.unread > 0}
        />
        <div className={css.line}>
          <LastLine row={row} />
          {row.unread > 0 && (
            <span className={css.badge} aria-label={t('inbox.unread', { count: row.unread })}>
              {badgeWords(row.unread)}
            </span>
          )}
        </div>
        {chips.length > 0 && (
          <div className={css.chips}>
            {chips.map((chip) => (
              <RowChipView key={chip.kind} chip={chip} now={now} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}, sameItem);

/** Rows come fresh from the store at every change anywhere: their content decides, not their identity. */
function sameItem(before: ConversationItemProps, after: ConversationItemProps): boolean {
  const { row: oldRow, onClick: _before, ...old } = before;
  const { row: newRow, onClick: _after, ...fresh } = after;
  const names = Object.keys(old) as (keyof typeof old)[];
  return names.every((name) => old[name] === fresh[name]) && JSON.stringify(oldRow) === JSON.stringify(newRow);
}

function LastLine({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation();
  const last = row.lastMessage;
  if (!last) return <span className={css.preview}>{t('inbox.preview.none')}</span>;
  const Icon = previewIcon(last.kind);
  const text =
    plainWords(last.text) || (isPreviewKind(last.kind) ? t(`inbox.preview.${last.kind}`) : t('inbox.preview.system'));
  return (
    <span className={css.preview}>
      {last.delivery && <Ticks delivery={last.delivery} label={t(`conversation.delivery.${last.delivery}`)} />}
      {Icon && <Icon size={14} stroke={1.7} className={css.kind} aria-hidden="true" />}
      <span className={css.text} dir="auto">
        {text}
      </span>
    </span>
  );
}

const degreeTones: Readonly<Record<WaitingDegree, ChipTone>> = { fresh: 'plain', late: 'waiting', over: 'failed' };

function RowChipView({ chip, now }: { readonly chip: RowChip; readonly now: Instant }) {
  const { t } = useTranslation();
  switch (chip.kind) {
    case 'not-sent':
      return <Chip tone="failed">{t('inbox.chips.notSent')}</Chip>;
    case 'unconfirmed':
      return <Chip tone="waiting">{t('inbox.chips.unconfirmed')}</Chip>;
    case 'waiting':
      return <Chip tone={degreeTones[chip.degree]}>{t('inbox.chips.waiting', { span: spanWords(chip.ms) })}</Chip>;
    case 'missed':
      return <Chip tone="failed">{t('inbox.chips.missed', { span: spanWords(chip.ms) })}</Chip>;
    case 'hops':
      return <Chip>{t('inbox.chips.hops', { count: chip.count })}</Chip>;
    case 'snoozed':
      return <Chip tone="info">{t('inbox.chips.snoozed', { moment: plainMoment(chip.until, now) })}</Chip>;
    case 'sector':
      return (
        <Chip tone={chip.own ? 'brand' : 'plain'} title={chip.name}>
          {chip.name}
        </Chip>
      );
    case 'holder':
      return <Chip>{t('inbox.chips.holder', { name: chip.name })}</Chip>;
    case 'urgent':
      return <Chip tone="failed">{t('inbox.chips.urgent')}</Chip>;
    case 'high':
      return <Chip tone="waiting">{t('inbox.chips.high')}</Chip>;
    case 'bot':
      return <Chip tone="info">{t('inbox.chips.bot')}</Chip>;
    case 'their-turn':
      return <Chip>{t('inbox.chips.theirTurn')}</Chip>;
    case 'closed':
      return <Chip>{t('inbox.chips.closed')}</Chip>;
    case 'score':
      return (
        <Chip tone={chip.score > 2 ? 'brand' : 'failed'}>{t('automatic.survey.chip', { score: chip.score })}</Chip>
      );
    case 'window-closing':
      return <Chip tone="waiting">{t('inbox.chips.closing', { span: spanWords(chip.ms) })}</Chip>;
    case 'window-shut':
      return <Chip>{t('inbox.chips.windowShut')}</Chip>;
    case 'no-phone':
      return <Chip>{t('inbox.chips.noPhone')}</Chip>;
  }
}
