import type { Instant } from '../../kernel/instant';
import { checkService } from '../conversations/checkService';
import { decideQueue } from './decideQueue';
import type { QueueRound } from './decision';
import { compareRanks, rankOf } from './order';
import type { Rank } from './order';
import type { AttendantInPlay, ConversationInPlay, QueueSituation, SectorInPlay } from './situation';

/** A round, what it was about, and what it made of it at the same moment. */
export interface Played {
  readonly before: QueueSituation;
  readonly round: QueueRound;
  readonly after: QueueSituation;
}

/**
 * What the queue promises, looked at from outside: written without the parts that decide. For tests and the simulation.
 * @returns one line for each promise that a round broke; none: all were kept
 */
export function brokenPromises(played: Played): string[] {
  return [...incomplete(played), ...unsound(played), ...early(played), ...unfair(played), ...crowded(played)];
}

/** A second round at the same moment decides nothing. */
function incomplete({ round, after }: Played): string[] {
  const again = decideQueue(after);
  const kinds = again.decisions.map(({ kind, conversationId }) => `a second round decides: ${kind} ${conversationId}`);
  return again.nextAt === round.nextAt ? kinds : [...kinds, 'a second round has another alarm'];
}

/** Nobody is lost or has two owners, nobody waits while there is a slot, nothing is done late. */
function unsound({ after }: Played): string[] {
  const slots = slotsIn(after);
  const free = new Set(after.attendants.filter((one) => canTake(after, one, slots)).flatMap((one) => one.sectorIds));
  return after.conversations.flatMap((conversation) => [
    ...checkService(conversation.service),
    ...waitsInVain(conversation, after, free),
    ...turnForgotten(conversation, after),
  ]);
}

function waitsInVain({ id, service }: ConversationInPlay, after: QueueSituation, free: ReadonlySet<string>): string[] {
  const sector = sectorOf(after, service.sectorId);
  if (service.stage !== 'queue' || sector === undefined || sector.rules.mode === 'manual') return [];
  const { calendar, rules } = sector;
  const late = service.queuedAt !== null && calendar.elapsed(service.stageAt, after.now) >= rules.reassignAfter;
  return [
    ...(free.has(sector.id) && calendar.isOpen(after.now) ? [`${id} waits although somebody is free`] : []),
    ...(late && service.missed === null ? [`${id} waits too long and is not missed`] : []),
  ];
}

function turnForgotten({ id, service }: ConversationInPlay, after: QueueSituation): string[] {
  const sector = sectorOf(after, service.sectorId);
  const { turn, attendantId, missed } = service;
  if (turn === null || sector === undefined || sector.rules.mode === 'manual') return [];
  const holder = after.attendants.find((one) => one.id === attendantId);
  if (holder === undefined) return [`${id} has an owner who is gone`];
  if (holder.presence === 'offline') return [];
  const { warnAfter, reassignAfter, followUpAfter } = sector.rules;
  const elapsed = sector.calendar.elapsed(turn.since, after.now);
  const limit = turn.first ? reassignAfter : (followUpAfter ?? Infinity);
  return [
    ...(elapsed >= warnAfter && turn.warnedAt === null ? [`${id} is not warned`] : []),
    ...(elapsed >= limit && missed === null ? [`${id} keeps a turn that is over`] : []),
  ];
}

/** Nothing is warned, lost or missed before its business time is over. */
function early({ before, round }: Played): string[] {
  const byId = new Map(before.conversations.map((one) => [one.id, one.service]));
  return round.decisions.flatMap((decision) => {
    const service = byId.get(decision.conversationId);
    const sector = sectorOf(before, service?.sectorId ?? '');
    if (service === undefined || sector === undefined) return [`${decision.conversationId} is not there`];
    const { warnAfter, reassignAfter } = sector.rules;
    const lost = decision.kind === 'pass' && decision.cause === 'no-answer';
    const missed = decision.kind === 'miss' && decision.cause !== 'closed-hours';
    const due = decision.kind === 'warn' ? warnAfter : lost || missed ? reassignAfter : 0;
    const elapsed = sector.calendar.elapsed(service.turn?.since ?? service.stageAt, before.now);
    return elapsed < due ? [`${decision.kind} of ${decision.conversationId} too early`] : [];
  });
}

/** Within a sector who is first in line comes first, except what is somebody's own. */
function unfair({ before, round, after }: Played): string[] {
  const byId = new Map(before.conversations.map((one) => [one.id, one]));
  const given = round.decisions.flatMap((decision) =>
    decision.kind === 'assign' && decision.reason.code !== 'had-it-before'
      ? (byId.get(decision.conversationId) ?? [])
      : [],
  );
  return after.sectors.flatMap(({ id, rules }) => {
    const ranks = given.filter(({ service }) => service.sectorId === id).map((one) => rankAt(one, before.now));
    if (rules.mode === 'manual') return ranks.length > 0 ? ['something is handed out by itself'] : [];
    const turned = ranks.some((rank, index) => index > 0 && compareRanks(ranks[index - 1] ?? rank, rank) > 0);
    const last = ranks.at(-1);
    const left = after.conversations.filter(({ service }) => service.stage === 'queue' && service.sectorId === id);
    const overtaken = left.filter((one) => last !== undefined && compareRanks(rankOf(one), last) < 0);
    return [...(turned ? ['the order is turned round'] : []), ...overtaken.map((one) => `${one.id} is overtaken`)];
  });
}

/** One that wakes in this round stands in the queue from now on. */
function rankAt(conversation: ConversationInPlay, now: Instant): Rank {
  const { stage, queuedAt } = conversation.service;
  return stage === 'snoozed' ? { ...rankOf(conversation), from: queuedAt ?? now } : rankOf(conversation);
}

/** Everything is given to one person, once, and nobody gets more than there is room for. */
function crowded({ round, after }: Played): string[] {
  const given = round.decisions.filter((decision) => decision.kind === 'assign');
  const ids = new Set(given.map(({ conversationId }) => conversationId));
  const receivers = new Set(given.map(({ attendantId }) => attendantId));
  const slots = slotsIn(after);
  const over = after.attendants.filter(
    ({ id, capacity }) => receivers.has(id) && (slots.get(id) ?? 0) > (capacity ?? Infinity),
  );
  return [...(ids.size === given.length ? [] : ['given twice']), ...over.map(({ id }) => `${id} got too many`)];
}

function sectorOf({ sectors }: QueueSituation, id: string): SectorInPlay | undefined {
  return sectors.find((one) => one.id === id);
}

function slotsIn({ conversations }: QueueSituation): ReadonlyMap<string, number> {
  const slots = new Map<string, number>();
  for (const { service } of conversations) {
    if (service.attendantId !== null) slots.set(service.attendantId, (slots.get(service.attendantId) ?? 0) + 1);
  }
  return slots;
}

function canTake({ now }: QueueSituation, one: AttendantInPlay, slots: ReadonlyMap<string, number>): boolean {
  const there = one.presence === 'online' && one.calendar.isOpen(now);
  return there && (one.capacity === null || (slots.get(one.id) ?? 0) < one.capacity);
}
