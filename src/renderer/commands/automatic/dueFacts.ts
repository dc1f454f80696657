import type { IdleConversation } from '../../../shared/domain/automation/decideIdle';
import type { WaitingCustomer } from '../../../shared/domain/automation/decideWaits';
import { isQuietSince } from '../../../shared/domain/automation/isQuietSince';
import { looksAtCustomer, newCustomer } from '../../../shared/domain/automation/ruleCustomer';
import type { RuleCustomer } from '../../../shared/domain/automation/ruleCustomer';
import { isAnswerFrom } from '../../../shared/domain/automation/ruleRef';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import { DAY, HOUR } from '../../../shared/kernel/instant';
import type { Instant } from '../../../shared/kernel/instant';
import { conversationsAt } from '../../db/conversations/inPlay';
import { readRestored } from '../../db/meta/read';
import { awaitingSince } from '../../db/conversations/readIdle';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { FarewellRow } from '../../db/farewells/row';
import { sectorCalendar, sectorZone } from './answerHouse';
import type { AnswerHouse } from './answerHouse';
import { ruleCustomerOf } from './ruleCustomerOf';

/** What may fall due by time. */
export interface DueFacts {
  readonly waiting: readonly WaitingCustomer[];
  /** Who of them is told nothing, ids of conversations. */
  readonly quiet: ReadonlySet<string>;
  readonly idle: readonly IdleConversation[];
  readonly farewells: readonly FarewellRow[];
  /** When the next good-bye falls due. */
  readonly nextAt: Instant | null;
}

/** More idle conversations are looked at in the next round. */
const LOOKED_AT = 2_000;
const AT_ONCE = 40;

/** Reads what may be due, inside the running transaction; only what somebody has switched on. */
export async function readDue(db: BalcaoDatabase, house: AnswerHouse): Promise<DueFacts> {
  const { now } = house.occasion;
  const timed = house.settings.busy.on || house.rules.some(({ event }) => event === 'waiting');
  const farewells = await db.farewells.orderBy('dueAt').limit(AT_ONCE).toArray();
  const nextFarewell = farewells.find(({ dueAt }) => dueAt > now)?.dueAt ?? null;
  const restoredAt = (await readRestored(db))?.at ?? null;
  const queue = timed ? await conversationsAt(db, 'queue') : [];
  const quiet = queue.filter(({ lastInboundAt }) => isQuietSince(restoredAt, lastInboundAt));
  return {
    waiting: await waitingCustomers(db, house, queue),
    quiet: new Set(quiet.map(({ id }) => id)),
    idle: await readIdle(db, house, restoredAt),
    farewells: farewells.filter(({ dueAt }) => dueAt <= now),
    nextAt: nextFarewell,
  };
}

/** Who they are is read only where a rule for waits asks for it. */
async function waitingCustomers(
  db: BalcaoDatabase,
  house: AnswerHouse,
  queue: readonly ConversationRow[],
): Promise<readonly WaitingCustomer[]> {
  const timed = house.rules.filter(({ event }) => event === 'waiting');
  if (!looksAtCustomer(timed)) return queue.map((row) => waitingCustomer(house, row, newCustomer));
  const contacts = await db.contacts.bulkGet(queue.map(({ contactId }) => contactId));
  const customers = await Promise.all(
    queue.map(({ id }, at) => ruleCustomerOf(db, timed, { contact: contacts[at], conversationId: id })),
  );
  return queue.map((row, at) => waitingCustomer(house, row, customers[at] ?? newCustomer));
}

function waitingCustomer(house: AnswerHouse, row: ConversationRow, customer: RuleCustomer): WaitingCustomer {
  const { id, service, automation, origin } = row;
  const linkId = origin?.linkId ?? null;
  // `known` is told by the contact; the first conversation is named after the message that made it one.
  const known = row.contactId !== `ct-${row.id.slice('cv-'.length)}`;
  const calendar = sectorCalendar(house, service.sectorId);
  const zone = sectorZone(house, service.sectorId);
  return { conversationId: id, service, known, linkId, customer, zone, fired: automation?.fired ?? {}, calendar };
}

async function readIdle(
  db: BalcaoDatabase,
  house: AnswerHouse,
  restoredAt: Instant | null,
): Promise<IdleConversation[]> {
  const { now } = house.occasion;
  const all = Object.values(house.settings.idle);
  const wanted = all.filter((one) => one.remindAfterMinutes !== null || one.closeAfterMinutes !== null);
  if (wanted.length === 0) return [];
  // Only what is to be closed is looked at beyond the window: nobody can be reminded there.
  const closes = wanted.filter(({ closeAfterMinutes }) => closeAfterMinutes !== null);
  const since = closes.length > 0 ? Math.min(...closes.map((one) => one.since)) : now - DAY - HOUR;
  const rows = await awaitingSince(db, since, LOOKED_AT);
  return rows.flatMap((row) => {
    const idle = idleConversation(house, row);
    if (idle === null) return [];
    return isQuietSince(restoredAt, row.lastInboundAt) ? [{ ...idle, writable: false }] : [idle];
  });
}

function idleConversation(house: AnswerHouse, row: ConversationRow): IdleConversation | null {
  const { id, lastMessage, lastAt, lastInboundAt, service } = row;
  const settings = house.settings.idle[service.sectorId];
  if (!settings || lastMessage?.direction !== 'out') return null;
  // What is still on its way has not been read.
  const { messageId, delivery } = lastMessage;
  const unsent = delivery === 'failed' || delivery === 'queued' || delivery === 'sending';
  if (unsent && !isAnswerFrom(messageId, { kind: 'reminder' })) return null;
  const { state } = serviceWindow(lastInboundAt, house.occasion.now);
  const writable = state === 'open' || state === 'closing';
  const calendar = sectorCalendar(house, service.sectorId);
  return { conversationId: id, lastMessageId: messageId, lastAt, writable, calendar, settings };
}
