import { MINUTE, type Instant } from '../../../shared/kernel/instant';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import type { ConversationRow } from '../../db/conversations/row';

/** What a row says about its conversation beside the last line. */
export type RowChip =
  | { readonly kind: 'not-sent' | 'unconfirmed' | 'window-shut' | 'no-phone' }
  | { readonly kind: 'waiting' | 'window-closing'; readonly ms: number };

/** Waiting is worth a word only after a minute. */
const WORTH_SAYING = MINUTE;

/** The chips of a row, most urgent first. */
export function chipsOf(row: ConversationRow, now: Instant): readonly RowChip[] {
  const chips: RowChip[] = [];
  if (row.lastMessage?.delivery === 'failed') chips.push({ kind: 'not-sent' });
  if (row.lastMessage?.delivery === 'unconfirmed') chips.push({ kind: 'unconfirmed' });
  const window = serviceWindow(row.lastInboundAt, now);
  if (window.state === 'closing') chips.push({ kind: 'window-closing', ms: window.remainingMs });
  else if (row.waitingSince !== null && window.state === 'open' && now - row.waitingSince >= WORTH_SAYING) {
    chips.push({ kind: 'waiting', ms: now - row.waitingSince });
  }
  if (window.state === 'shut' || window.state === 'never') chips.push({ kind: 'window-shut' });
  if (row.waId === null) chips.push({ kind: 'no-phone' });
  return chips;
}
