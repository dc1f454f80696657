import type {
  AttendantInPlay,
  ConversationInPlay,
  QueueSituation,
  SectorInPlay,
} from '../../shared/domain/queue/situation';
import type { OpeningHours } from '../../shared/domain/hours/openingHours';
import { LOCAL_ATTENDANT } from '../../shared/domain/team/attendant';
import type { Instant } from '../../shared/kernel/instant';
import type { AttendantRow } from '../db/attendants/row';
import { conversationsAt, countHeldBy, missedConversations } from '../db/conversations/inPlay';
import type { CalendarSource } from '../commands/automatic/answerHouse';
import type { BalcaoDatabase } from '../db/database';
import { hoursKept } from '../../shared/domain/hours/hoursKept';
import { readCompanyHours } from '../db/house/readAutomatic';
import type { PresenceRow } from '../db/presences/row';
import type { SectorRow } from '../db/sectors/row';

export interface Gathered {
  readonly situation: QueueSituation;
  /** Nothing is handed out here: only snoozed conversations fall due, and the others were not read. */
  readonly undivided: boolean;
}

/** What is known of people beside the tables. */
export interface Onlooker {
  /** Is the person at a window of this computer right now? Who is not is given nothing, however online the row says. */
  isHere(attendantId: string): boolean;
}

/**
 * Everything that a round of the queue depends on, as it stood at one moment. Conversations that wait for their customer
 * may be a whole year's: they are only counted.
 */
export function readSituation(
  db: BalcaoDatabase,
  now: Instant,
  calendars: CalendarSource,
  onlooker: Onlooker,
): Promise<Gathered> {
  return db.transaction('r', [db.sectors, db.attendants, db.presences, db.conversations, db.house], async () => {
    const sectors = (await db.sectors.toArray()).filter(({ archivedAt }) => archivedAt === null);
    const people = (await db.attendants.toArray()).filter(({ leftAt }) => leftAt === null);
    const snoozed = await conversationsAt(db, 'snoozed');
    const undivided = isUndivided(sectors, people);
    const companyHours = await readCompanyHours(db);
    const house = { now, sectors: sectors.map((row) => sectorInPlay(row, companyHours, calendars)) };
    if (undivided) return { undivided, situation: { ...house, attendants: [], conversations: snoozed } };
    const presences = new Map((await db.presences.toArray()).map((row) => [row.attendantId, row]));
    const conversations = await conversationsInPlay(db, snoozed);
    const attended = attendedCounts(conversations);
    const attendants: AttendantInPlay[] = [];
    for (const row of people) {
      const presence = presenceOf(row, presences.get(row.id), onlooker);
      const awaiting = (await countHeldBy(db, row.id)) - (attended.get(row.id) ?? 0);
      attendants.push({ ...row, ...presence, calendar: calendars(row.hours), awaiting });
    }
    return { undivided, situation: { ...house, attendants, conversations } };
  });
}

/** A counter that nobody has divided yet: one person, who takes from the queue by hand. */
function isUndivided(sectors: readonly SectorRow[], people: readonly AttendantRow[]): boolean {
  return people.every(({ id }) => id === LOCAL_ATTENDANT) && sectors.every(({ rules }) => rules.mode === 'manual');
}

/** A sector without hours of its own keeps the company's. */
function sectorInPlay(sector: SectorRow, companyHours: OpeningHours | null, calendars: CalendarSource): SectorInPlay {
  const { id, rules } = sector;
  return { id, rules, calendar: calendars(hoursKept(sector, companyHours)) };
}

async function conversationsInPlay(
  db: BalcaoDatabase,
  snoozed: readonly ConversationInPlay[],
): Promise<ConversationInPlay[]> {
  const missed = await missedConversations(db);
  const found = [await conversationsAt(db, 'queue'), await conversationsAt(db, 'attending'), snoozed, missed].flat();
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

function attendedCounts(conversations: readonly ConversationInPlay[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { service } of conversations) {
    if (service.attendantId !== null) counts.set(service.attendantId, (counts.get(service.attendantId) ?? 0) + 1);
  }
  return counts;
}

/**
 * Who is online by the row and at no window may be about to come back (a window that loads again), so nothing is taken
 * from this person yet, and nothing is given.
 */
function presenceOf(
  { id, createdAt }: AttendantRow,
  row: PresenceRow | undefined,
  onlooker: Onlooker,
): Pick<AttendantInPlay, 'presence' | 'presenceSince'> {
  if (row === undefined) return { presence: 'offline', presenceSince: createdAt };
  const presence = row.state === 'online' && !onlooker.isHere(id) ? 'pause' : row.state;
  return { presence, presenceSince: row.since };
}
