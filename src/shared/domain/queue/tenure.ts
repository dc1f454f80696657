import type { Instant } from '../../kernel/instant';
import type { Turn } from '../conversations/service';
import type { Person } from './crew';
import type { Deadline } from './deadline';
import type { Desk } from './desk';
import type { RoundInWork } from './round';
import type { ConversationInPlay } from './situation';

/** Somebody's turn in a conversation. */
export interface Tenure {
  readonly holder: Person;
  readonly turn: Turn;
  /** `over`: T2 is reached. `left`: it is not, but the person is offline and never answered. null: it runs. */
  readonly ending: 'over' | 'left' | null;
}

/** How it stands with a turn now. In the manual mode turns have no end. */
export function tenureOf(turn: Turn, holder: Person, desk: Desk): Tenure {
  const { mode } = desk.sector.rules;
  if (mode === 'manual') return { holder, turn, ending: null };
  if (limitOf(turn, holder, desk)?.isDue(turn.since) === true) return { holder, turn, ending: 'over' };
  const left = mode !== 'whatsapp' && turn.first && holder.attendant.presence === 'offline';
  return { holder, turn, ending: left ? 'left' : null };
}

/** A later turn of somebody who is offline has the time of a first one, since a warning would reach nobody. */
function limitOf(turn: Turn, holder: Person, desk: Desk): Deadline | null {
  if (turn.first) return desk.reassign;
  const { mode, followUpAfter } = desk.sector.rules;
  if (followUpAfter !== null) return desk.followUp;
  return mode !== 'whatsapp' && holder.attendant.presence === 'offline' ? desk.reassign : null;
}

/**
 * The turn goes on, whether its time is over or not: flags and warns what is due, and notes when the next thing is.
 * The holder's slot is left to the caller, to be taken afterwards.
 */
export function goOn({ id, service }: ConversationInPlay, tenure: Tenure, desk: Desk, round: RoundInWork): void {
  const { holder, turn, ending } = tenure;
  if (desk.sector.rules.mode === 'manual') return;
  // In the WhatsApp mode a place is lost by answering alone, so what is still unanswered is remembered here.
  if (turn.first) holder.receivedAt = Math.max(holder.receivedAt, turn.since);
  if (ending !== 'over') limitOf(turn, holder, desk)?.watch(turn.since);
  else if (service.missed === null) round.decide(missOf(id));
  if (ending !== null) desk.unserved = true;
  if (turn.warnedAt === null && holder.attendant.presence !== 'offline') warn(id, tenure, desk, round);
}

function missOf(conversationId: string) {
  return { kind: 'miss', conversationId, cause: 'no-answer', close: false } as const;
}

function warn(conversationId: string, { holder, turn }: Tenure, desk: Desk, round: RoundInWork): void {
  const turnSince: Instant = turn.since;
  if (!desk.warn.isDue(turnSince)) desk.warn.watch(turnSince);
  else round.decide({ kind: 'warn', conversationId, attendantId: holder.attendant.id, turnSince });
}
