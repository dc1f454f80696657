import { decideArrival } from '../../../shared/domain/automation/decideArrival';
import type { AnswerReason, Firing, WhoAnswers } from '../../../shared/domain/automation/decision';
import { newCustomer } from '../../../shared/domain/automation/ruleCustomer';
import type { RuleRef } from '../../../shared/domain/automation/ruleRef';
import { newService } from '../../../shared/domain/conversations/newService';
import type { Service } from '../../../shared/domain/conversations/service';
import { decideQueue } from '../../../shared/domain/queue/decideQueue';
import type { AssignReason } from '../../../shared/domain/queue/decision';
import { FIRST_SECTOR } from '../../../shared/domain/queue/sector';
import type { AttendantInPlay } from '../../../shared/domain/queue/situation';
import { LOCAL_ATTENDANT } from '../../../shared/domain/team/attendant';
import { DAY, MINUTE } from '../../../shared/kernel/instant';
import type { Instant } from '../../../shared/kernel/instant';
import { countHeldBy } from '../../db/conversations/inPlay';
import type { BalcaoDatabase } from '../../db/database';
import { readEntryFlow } from '../../db/house/readAutomatic';
import type { Occasion } from '../occasion';
import { readAnswerHouse, sectorCalendar, sectorZone } from './answerHouse';
import type { AnswerHouse, CalendarSource } from './answerHouse';
import { noBot } from './botPort';
import { wordsFor } from './wordsFor';

/** Who writes: nobody that is known, somebody of yesterday, of long ago, or somebody who is being served. */
export type SimulatedCustomer = 'new' | 'known' | 'back' | 'served';

export interface Simulation {
  readonly at: Instant;
  readonly customer: SimulatedCustomer;
  readonly text: string;
  /** null: where a new conversation enters. */
  readonly sectorId: string | null;
  readonly calendars: CalendarSource;
}

export interface Simulated {
  readonly open: boolean;
  readonly nextOpening: Instant | null;
  readonly who: Exclude<WhoAnswers, { kind: 'answer' }> | { readonly kind: 'answer'; readonly answer: ShownAnswer };
  readonly firings: readonly Firing[];
  /** Where it stands after the rules. */
  readonly sectorId: string;
  readonly receiver: SimulatedReceiver;
}

export interface ShownAnswer {
  readonly rule: RuleRef;
  readonly reason: AnswerReason;
  /** Filled; null: it would not leave, since `missing` has no value. */
  readonly words: string | null;
  readonly missing: string | null;
}

export type SimulatedReceiver =
  | { readonly kind: 'person'; readonly attendantId: string; readonly reason: AssignReason }
  /** The menu has it first. */
  | { readonly kind: 'bot' }
  /** Somebody has it already. */
  | { readonly kind: 'served' }
  | { readonly kind: 'queue'; readonly why: 'closed' | 'by-hand' | 'nobody' };

const CONTACT = 'ct-simulated';

/** What would happen if a customer wrote at a moment: decided by the same functions, and nothing is written. */
export async function simulate(db: BalcaoDatabase, simulation: Simulation, occasion: Occasion): Promise<Simulated> {
  const { at, customer, text, calendars } = simulation;
  const house = await readAnswerHouse(db, { calendars, bot: noBot }, { ...occasion, now: at });
  const sectorId = simulation.sectorId ?? entryOf(house);
  const hasMenu = customer !== 'served' && (await readEntryFlow(db)) !== null;
  const service = serviceOf(customer, sectorId, at, hasMenu);
  const calendar = sectorCalendar(house, sectorId);
  const quiet = { new: null, known: DAY, back: 365 * DAY, served: MINUTE }[customer];
  const { who, firings } = decideArrival({
    now: at,
    message: { id: 'simulated', at, content: { kind: 'text', text }, imported: false, fromAd: false },
    conversation: {
      id: 'cv-simulated',
      contactId: CONTACT,
      service,
      begins: customer !== 'served',
      linkId: null,
      fired: {},
    },
    before: quiet === null ? null : { id: 'before', at: at - quiet },
    personAt: customer === 'served' ? at - MINUTE : null,
    known: customer !== 'new',
    customer: newCustomer,
    zone: sectorZone(house, sectorId),
    ...{ calendar, settings: house.settings, rules: house.rules },
  });
  const moved = firings.flatMap(({ actions }) => actions).find((action) => action.kind === 'sector');
  const end = moved?.kind === 'sector' && who.kind !== 'bot' ? moved.sectorId : sectorId;
  return {
    open: calendar.isOpen(at),
    nextOpening: calendar.nextOpening(at),
    who: who.kind === 'answer' ? { kind: 'answer', answer: shown(house, who.answer, sectorId) } : who,
    ...{ firings, sectorId: end },
    receiver: await receiverOf(db, house, { ...service, sectorId: end }, firings),
  };
}

function entryOf({ sectors }: AnswerHouse): string {
  const open = [...sectors.values()].filter(({ archivedAt }) => archivedAt === null);
  const [first] = open.sort((a, b) => a.order - b.order);
  return open.find(({ id }) => id === FIRST_SECTOR)?.id ?? first?.id ?? FIRST_SECTOR;
}

function serviceOf(customer: SimulatedCustomer, sectorId: string, at: Instant, hasMenu: boolean): Service {
  const service = newService(sectorId, at);
  if (customer === 'served') {
    const turn = { attendantId: LOCAL_ATTENDANT, since: at, warnedAt: null, first: false };
    return { ...service, stage: 'attending', attendantId: LOCAL_ATTENDANT, turn };
  }
  return hasMenu ? { ...service, stage: 'bot', queuedAt: null } : service;
}

/** An invented customer, as the answer would speak to. */
function shown(house: AnswerHouse, answer: Extract<WhoAnswers, { kind: 'answer' }>['answer'], sectorId: string) {
  const { rule, reason, text } = answer;
  const words = wordsFor(text, {
    conversation: { protocol: '20261128-00042' },
    contact: { givenName: 'Ana Souza', profileName: null },
    sector: house.sectors.get(sectorId),
    calendar: sectorCalendar(house, sectorId),
    ...{ company: house.company, companyHours: house.companyHours, reason, now: house.occasion.now },
  });
  const missing = words.ok ? null : (words.failure.detail ?? '');
  return { rule, reason, words: words.ok ? words.value : null, missing };
}

/** Who would get it, with everybody of the team at work at that moment and as busy as they are now. */
async function receiverOf(
  db: BalcaoDatabase,
  house: AnswerHouse,
  service: Service,
  firings: readonly Firing[],
): Promise<SimulatedReceiver> {
  if (service.stage === 'bot') return { kind: 'bot' };
  if (service.attendantId !== null) return { kind: 'served' };
  const given = firings.flatMap(({ actions }) => actions).find((action) => action.kind === 'assign');
  const now = house.occasion.now;
  const attendants = await crewOf(db, house);
  const sectors = [...house.sectors.values()].filter(({ archivedAt }) => archivedAt === null);
  const inPlay = sectors.map(({ id, rules }) => ({ id, rules, calendar: sectorCalendar(house, id) }));
  const preferredId = given?.kind === 'assign' ? given.attendantId : null;
  const conversations = [{ id: 'cv-simulated', service: { ...service, preferredId } }];
  const { decisions } = decideQueue({ now, sectors: inPlay, attendants, conversations });
  const assigned = decisions.find((decision) => decision.kind === 'assign');
  if (assigned) return { kind: 'person', attendantId: assigned.attendantId, reason: assigned.reason };
  if (!sectorCalendar(house, service.sectorId).isOpen(now)) return { kind: 'queue', why: 'closed' };
  const byHand = house.sectors.get(service.sectorId)?.rules.mode === 'manual';
  return { kind: 'queue', why: byHand ? 'by-hand' : 'nobody' };
}

async function crewOf(db: BalcaoDatabase, house: AnswerHouse): Promise<AttendantInPlay[]> {
  const people = (await db.attendants.toArray()).filter(({ leftAt }) => leftAt === null);
  const crew: AttendantInPlay[] = [];
  for (const row of people) {
    const awaiting = await countHeldBy(db, row.id);
    crew.push({ ...row, presence: 'online', presenceSince: 0, calendar: house.calendars(row.hours), awaiting });
  }
  return crew;
}
