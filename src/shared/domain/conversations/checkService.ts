import type { Service, Stage } from './service';

/** What always holds for how a conversation is served. Used by tests and by the simulation. */
const rules: readonly (readonly [name: string, holds: (service: Service) => boolean])[] = [
  ['attending has an attendant', (s) => s.stage !== 'attending' || s.attendantId !== null],
  ['only attending and awaiting-customer have an attendant', (s) => s.attendantId === null || isHeld(s.stage)],
  ['exactly attending has a turn', (s) => (s.turn !== null) === (s.stage === 'attending')],
  ['the turn is the attendant’s', (s) => s.turn === null || s.turn.attendantId === s.attendantId],
  ['nobody is warned before the turn', (s) => (s.turn?.warnedAt ?? Infinity) >= (s.turn?.since ?? 0)],
  ['only who is not served yet, put off or missed waits', (s) => s.queuedAt === null || mayWait(s)],
  ['exactly snoozed has an end of it', (s) => (s.snoozedUntil !== null) === (s.stage === 'snoozed')],
  ['exactly closed has a closing', (s) => (s.closing !== null) === (s.stage === 'closed')],
  ['who was answered is not missed', (s) => s.missed === null || s.stage !== 'awaiting-customer'],
  ['turns are lost only while somebody waits', (s) => mayWait(s) || (s.hops === 0 && s.passedIds.length === 0)],
  ['hops count those who lost a turn', (s) => s.hops >= s.passedIds.length],
  ['nobody is preferred to the person who has it', (s) => s.attendantId === null || s.preferredId === null],
  ['names stand once', (s) => [s.passedIds, s.tags, s.followerIds, s.missed?.seenBy ?? []].every(isSet)],
];

function isHeld(stage: Stage): boolean {
  return stage === 'attending' || stage === 'awaiting-customer';
}

/** A CNA that was closed has not been answered: what was counted stays for whom it is offered to. */
function mayWait({ stage, missed }: Service): boolean {
  return stage === 'queue' || stage === 'attending' || stage === 'snoozed' || (stage === 'closed' && missed !== null);
}

function isSet(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** @returns the names of the invariants that a service breaks; none: it is sound */
export function checkService(service: Service): string[] {
  return rules.filter(([, holds]) => !holds(service)).map(([name]) => name);
}
