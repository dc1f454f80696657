import type { BalcaoDatabase } from '../database';
import type { AttendantRow } from './row';

/** Everybody who works here now, by name. */
export async function listAttendants(db: BalcaoDatabase): Promise<AttendantRow[]> {
  return (await everyAttendant(db)).filter(({ leftAt }) => leftAt === null);
}

/** Those who left too, since the history names them; by name. */
export async function everyAttendant(db: BalcaoDatabase): Promise<AttendantRow[]> {
  const rows = await db.attendants.toArray();
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'pt-BR') || (a.id < b.id ? -1 : 1));
}

export async function readAttendant(db: BalcaoDatabase, id: string): Promise<AttendantRow | undefined> {
  return db.attendants.get(id);
}

/** People sign in as soon as somebody who works here has a PIN. */
export async function isSignInNeeded(db: BalcaoDatabase): Promise<boolean> {
  return (await db.attendants.toArray()).some(({ leftAt, pin }) => leftAt === null && pin !== null);
}

/** Conversations that somebody has and that are not closed: those in the way of leaving. Snoozed ones are nobody's. */
export async function countOpenOf(db: BalcaoDatabase, attendantId: string): Promise<number> {
  return db.conversations
    .where('[service.attendantId+lastAt]')
    .between([attendantId, -Infinity], [attendantId, Infinity])
    .filter(({ state }) => state === 'open')
    .count();
}

/** The open conversations that somebody has: what is handed over before the person leaves. */
export async function openIdsOf(db: BalcaoDatabase, attendantId: string): Promise<string[]> {
  const rows = await db.conversations
    .where('[service.attendantId+lastAt]')
    .between([attendantId, -Infinity], [attendantId, Infinity])
    .filter(({ state }) => state === 'open')
    .toArray();
  return rows.map(({ id }) => id);
}
