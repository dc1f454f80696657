import { MINUTE, type Instant } from '../../../shared/kernel/instant';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import type { SectorRules } from '../../../shared/domain/queue/sector';
import type { ConversationRow } from '../../db/conversations/row';

/** How far a waiting has gone: `late` from the warning on, `over` from the moment at which the turn is lost. */
export type WaitingDegree = 'fresh' | 'late' | 'over';

/** What a row says about its conversation beside the last line. */
export type RowChip =
  | { readonly kind: 'not-sent' | 'unconfirmed' | 'window-shut' | 'no-phone' | 'bot' | 'their-turn' | 'closed' }
  | { readonly kind: 'urgent' | 'high' }
  | { readonly kind: 'window-closing'; readonly ms: number }
  | { readonly kind: 'waiting'; readonly ms: number; readonly degree: WaitingDegree }
  | { readonly kind: 'missed'; readonly ms: number }
  | { readonly kind: 'hops'; readonly count: number }
  | { readonly kind: 'snoozed'; readonly until: Instant }
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'sector'; readonly name: string; readonly own: boolean }
  | { readonly kind: 'holder'; readonly name: string };

/** What a chip needs to know of the team; the same object for all rows. */
export interface ChipTeam {
  /** A counter that nobody has divided says nothing of turns and sectors. */
  readonly divided: boolean;
  /** A history: whose turn it was, and since when, is of no use. */
  readonly reading?: boolean;
  /** Who looks. */
  readonly meId: string;
  readonly ownSectorIds: readonly string[];
  /** null: there is only one, and naming it would say nothing. */
  sectorName(sectorId: string): string | null;
  attendantName(attendantId: string): string;
  rules(sectorId: string): SectorRules | null;
}

/** Waiting is worth a word only after a minute. */
const WORTH_SAYING = MINUTE;

/** The chips of a row, most urgent first; more than the first few are cut by the row's width. */
export function chipsOf(row: ConversationRow, now: Instant, team: ChipTeam): readonly RowChip[] {
  const { service } = row;
  if (team.reading === true) {
    const closed: RowChip[] = service.stage === 'closed' ? [{ kind: 'closed' }] : [];
    return [...closed, ...scoreChip(row), ...sectorChip(row, team)];
  }
  const chips: RowChip[] = deliveryChips(row);
  if (service.missed) {
    chips.push({ kind: 'missed', ms: now - service.missed.since });
    if (service.missed.hops > 0) chips.push({ kind: 'hops', count: service.missed.hops });
  }
  if (service.stage === 'closed') return [...chips, { kind: 'closed' }, ...scoreChip(row), ...sectorChip(row, team)];
  if (service.priority === 3) chips.push({ kind: 'urgent' });
  if (service.priority === 2) chips.push({ kind: 'high' });
  const stage = stageChips(row, now, team);
  const theirTurn = stage.filter(({ kind }) => kind === 'their-turn');
  chips.push(...sectorChip(row, team), ...stage.filter(({ kind }) => kind !== 'their-turn'), ...windowChips(row, now));
  const { attendantId } = service;
  if (team.divided && attendantId !== null && attendantId !== team.meId) {
    chips.push({ kind: 'holder', name: team.attendantName(attendantId) });
  }
  // Whose it is says more than whose turn it is.
  chips.push(...theirTurn);
  if (row.waId === null) chips.push({ kind: 'no-phone' });
  return chips;
}

function deliveryChips({ lastMessage }: ConversationRow): RowChip[] {
  if (lastMessage?.delivery === 'failed') return [{ kind: 'not-sent' }];
  if (lastMessage?.delivery === 'unconfirmed') return [{ kind: 'unconfirmed' }];
  return [];
}

/** What the customer thought of it. */
function scoreChip({ survey }: ConversationRow): RowChip[] {
  return survey?.score === undefined ? [] : [{ kind: 'score', score: survey.score }];
}

function sectorChip({ service }: ConversationRow, team: ChipTeam): RowChip[] {
  const name = team.divided ? team.sectorName(service.sectorId) : null;
  return name === null ? [] : [{ kind: 'sector', name, own: team.ownSectorIds.includes(service.sectorId) }];
}

function stageChips(row: ConversationRow, now: Instant, team: ChipTeam): RowChip[] {
  const { service, waitingSince } = row;
  if (service.stage === 'snoozed' && service.snoozedUntil !== null) {
    return [{ kind: 'snoozed', until: service.snoozedUntil }];
  }
  if (service.stage === 'bot') return [{ kind: 'bot' }];
  const window = serviceWindow(row.lastInboundAt, now).state;
  if (waitingSince === null) {
    const quiet = !team.divided || service.stage !== 'awaiting-customer' || window !== 'open';
    return quiet ? [] : [{ kind: 'their-turn' }];
  }
  const ms = now - waitingSince;
  // A CNA and a closing window already say how long it has been.
  if (service.missed || window !== 'open' || ms < WORTH_SAYING) return [];
  return [{ kind: 'waiting', ms, degree: waitingDegree(ms, team.divided ? team.rules(service.sectorId) : null) }];
}

function windowChips(row: ConversationRow, now: Instant): RowChip[] {
  const window = serviceWindow(row.lastInboundAt, now);
  if (window.state === 'closing') return [{ kind: 'window-closing', ms: window.remainingMs }];
  return window.state === 'open' ? [] : [{ kind: 'window-shut' }];
}

/**
 * The colour of a waiting, by its sector's limits.
 * @param ms how long the customer has been waiting
 * @param rules null: no limits are known, and a waiting is simply a waiting
 */
export function waitingDegree(ms: number, rules: SectorRules | null): WaitingDegree {
  if (rules === null) return 'late';
  if (ms >= rules.reassignAfter) return 'over';
  return ms >= rules.warnAfter ? 'late' : 'fresh';
}
