import type { Attendant } from '../../../shared/domain/team/attendant';
import type { PresenceState } from '../../../shared/domain/team/presence';
import { HOUR } from '../../../shared/kernel/instant';
import type { AttendantRow } from '../../db/attendants/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { usualRules } from '../../../shared/domain/queue/usualRules';
import { firstAttendant, firstSector } from '../../db/firstRows';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { NOON, eventItem, messageFrom } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';

/** A divided counter for tests: a manager and three attendants, two sectors, and customers who write. */
export const NOW = NOON + HOUR;
export const occasion = { now: NOW, random: countingBytes() };

const people: readonly (Pick<Attendant, 'id'> & Partial<Attendant> & { readonly presence: PresenceState })[] = [
  { id: 'gina', role: 'manager', sectorIds: ['first', 'credito'], presence: 'online' },
  { id: 'bia', role: 'attendant', sectorIds: ['first'], presence: 'online' },
  { id: 'caio', role: 'attendant', sectorIds: ['first', 'credito'], presence: 'offline' },
  { id: 'duda', role: 'attendant', sectorIds: ['credito'], presence: 'online' },
];

export async function openCounter(): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  const rows: AttendantRow[] = people.map(({ presence: _state, ...person }) => ({
    ...firstAttendant(NOON),
    name: person.id,
    ...person,
  }));
  await db.attendants.bulkPut(rows);
  await db.presences.bulkPut(
    people.map(({ id: attendantId, presence: state }) => {
      return { attendantId, state, reason: null, automatic: false, since: NOON };
    }),
  );
  const rules = { ...usualRules };
  await db.sectors.bulkPut([
    { ...firstSector(), rules },
    { ...firstSector(), id: 'credito', name: 'Crédito', order: 1, rules },
  ]);
  return db;
}

let seq = 0;

/** A customer writes; the same name is the same customer. @returns the conversation that it went to */
export async function write(db: BalcaoDatabase, name: string, at = NOON): Promise<ConversationRow> {
  seq += 1;
  const wamid = `wamid-${seq}`;
  const sender = { bsuid: `BR.${name}`, name };
  const items = [{ ...eventItem(messageFrom(sender, wamid, at), seq), at }];
  await receiveEvents(db, { items, cursor: seq, recovering: false }, { ...occasion, now: at });
  const message = await db.messages.get(wamid);
  return read(db, message?.conversationId ?? '');
}

export async function read(db: BalcaoDatabase, id: string): Promise<ConversationRow> {
  const row = await db.conversations.get(id);
  if (!row) throw new Error(`No conversation ${id}`);
  return row;
}

/** The last entries of the log about a conversation, oldest first. */
export async function lastChanges(
  db: BalcaoDatabase,
  id: string,
  count = 1,
): Promise<{ kind: string; body: unknown }[]> {
  const rows = await db.changes.where('conversationId').equals(id).toArray();
  return rows.slice(-count).map(({ kind, body, actor }) => ({ kind, actor, body }));
}
