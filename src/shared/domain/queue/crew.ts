import type { Instant } from '../../kernel/instant';
import { Line } from './line';
import type { AssignReason } from './decision';
import type { AttendantInPlay, QueueSituation } from './situation';

/** An attendant during a round. */
export interface Person {
  readonly attendant: AttendantInPlay;
  /** Online and within the own hours. */
  readonly available: boolean;
  /** Conversations that take a slot. */
  active: number;
  receivedAt: Instant;
  /** The lines that the person may stand in. */
  readonly lines: Line<Person>[];
  /** Which gift of this very round was the last: they all share one moment. 0: none. */
  lastGift: number;
}

export interface Choice {
  readonly person: Person;
  readonly reason: AssignReason;
}

/** Who can be given what: the attendants of a round, with a line a sector of those who have a free slot. */
export interface Crew {
  readonly people: ReadonlyMap<string, Person>;
  readonly members: ReadonlyMap<string, readonly Person[]>;
  /** To be called once all slots are counted. */
  lineUp(): void;
  isFree(person: Person): boolean;
  /** Whose turn it is in a sector: nobody of `losers` (the longest ago first) while there is somebody else. */
  choose(sectorId: string, losers: readonly string[]): Choice | null;
  /** Takes a slot that the person had before this round. */
  keep(person: Person): void;
  /** Gives a new slot, and with it the last place among equals. */
  give(person: Person, now: Instant): void;
}

/** The people of a situation; their slots are still to be counted. */
export function crewOf({ sectors, attendants, now }: QueueSituation): Crew {
  const people = new Map(attendants.map((attendant) => [attendant.id, personOf(attendant, now)]));
  const members = new Map<string, Person[]>(sectors.map(({ id }) => [id, []]));
  for (const person of people.values()) {
    for (const id of new Set(person.attendant.sectorIds)) members.get(id)?.push(person);
  }
  const rotates = new Map(sectors.map(({ id, rules }) => [id, rules.mode === 'chat' || rules.mode === 'whatsapp']));
  const lines = new Map<string, Line<Person>>();
  let gifts = 0;
  const keep = (person: Person) => {
    person.active += 1;
    const stays = isFree(person);
    for (const line of person.lines) {
      if (stays) line.fellBack(person);
      else line.remove(person);
    }
  };
  return {
    people,
    members,
    isFree,
    lineUp: () => {
      for (const [id, crew] of members) {
        const line = new Line<Person>(rotates.get(id) === true ? isLongerIdle : isLessBusy);
        lines.set(id, line);
        for (const person of crew.filter(isFree)) {
          person.lines.push(line);
          line.add(person);
        }
      }
    },
    choose: (sectorId, losers) => {
      const line = lines.get(sectorId);
      return line === undefined ? null : chooseFrom(line, losers, people, rotates.get(sectorId) === true);
    },
    keep,
    give: (person, now) => {
      person.receivedAt = Math.max(person.receivedAt, now);
      gifts += 1;
      person.lastGift = gifts;
      keep(person);
    },
  };
}

function personOf(attendant: AttendantInPlay, now: Instant): Person {
  const available = attendant.presence === 'online' && attendant.calendar.isOpen(now);
  const { awaiting: active = 0, lastReceivedAt } = attendant;
  return { attendant, available, active, receivedAt: lastReceivedAt ?? -Infinity, lines: [], lastGift: 0 };
}

function isFree({ available, active, attendant }: Person): boolean {
  return available && (attendant.capacity === null || active < attendant.capacity);
}

/** Mode Balcão: fewest active ones, then longest since the last one received. */
function isLessBusy(a: Person, b: Person): boolean {
  return a.active === b.active ? isLongerIdle(a, b) : a.active < b.active;
}

/** Modes Chat and WhatsApp: who received goes to the end of the line. */
function isLongerIdle(a: Person, b: Person): boolean {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt;
  return a.lastGift === b.lastGift ? a.attendant.id < b.attendant.id : a.lastGift < b.lastGift;
}

function chooseFrom(
  line: Line<Person>,
  losers: readonly string[],
  people: ReadonlyMap<string, Person>,
  rotates: boolean,
): Choice | null {
  const first = line.first();
  // By far the most: nobody has lost it yet.
  if (losers.length === 0) return first ? { person: first, reason: reasonFor(first, line.second(), 0, rotates) } : null;
  const lost = new Set(losers);
  const aside: Person[] = [];
  let person = first;
  while (person !== undefined && lost.has(person.attendant.id)) {
    line.remove(person);
    aside.push(person);
    person = line.first();
  }
  const choice = person && { person, reason: reasonFor(person, line.second(), aside.length, rotates) };
  for (const set of aside) line.add(set);
  return choice ?? chooseAgain(losers, line, people);
}

/** Everybody who is free has lost it: a new lap, in the order of the last one. */
function chooseAgain(
  losers: readonly string[],
  line: Line<Person>,
  people: ReadonlyMap<string, Person>,
): Choice | null {
  for (const id of losers) {
    const person = people.get(id);
    if (person === undefined || !line.has(person)) continue;
    return { person, reason: { code: line.size === 1 ? 'only-one' : 'turn-again' } };
  }
  return null;
}

function reasonFor(person: Person, next: Person | undefined, skipped: number, rotates: boolean): AssignReason {
  if (next === undefined) return { code: 'only-one' };
  if (rotates) return { code: 'next-in-order', place: skipped + 1 };
  const { active, receivedAt } = person;
  if (next.active > active) return { code: 'fewest-active', active };
  return { code: 'longest-idle', active, lastReceivedAt: receivedAt === -Infinity ? null : receivedAt };
}
