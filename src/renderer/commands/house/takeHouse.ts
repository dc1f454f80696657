import type { Table } from 'dexie';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { listRules } from '../../db/rules/read';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import { fitHouse } from './fitHouse';
import { readHouse } from './houseSnapshot';
import type { HouseSnapshot } from './houseSnapshot';

export interface HouseTaking {
  readonly by: string;
  /** As main kept it. */
  readonly text: string;
  /** Id of the database that it was read from. */
  readonly databaseId: string;
  /** The number whose settings they were. */
  readonly from: string;
  /** Files of ours that could not be brought into this number's folder. */
  readonly missingFiles: readonly string[];
}

export interface HouseCounts {
  readonly rules: number;
  readonly replies: number;
  readonly macros: number;
  readonly flows: number;
  /** Rules that were on and name somebody or a sector that is not here: they are off now. */
  readonly switchedOff: number;
  /** Ready texts and macros of people who are not here, or that hand over to them. */
  readonly leftOut: number;
}

export type HouseFailure = { readonly code: 'not-allowed' | 'unreadable' };

/** Tables of the settings, and what taking them needs. */
function houseTables(db: BalcaoDatabase): Table[] {
  const own = [db.house, db.rules, db.quickReplies, db.macros, db.flows, db.flowVersions];
  return [...own, db.attendants, db.sectors, db.changes, db.meta] as Table[];
}

/**
 * Puts kept settings back, after the database was lost or onto a new number. What has been set up here meanwhile stays as
 * it is; the name of the company comes along only to its own number, where another may have been taken from Meta.
 */
export async function takeHouse(
  db: BalcaoDatabase,
  { by, text, databaseId, from, missingFiles }: HouseTaking,
  { now }: Occasion,
): Promise<Result<HouseCounts, HouseFailure>> {
  const kept = readHouse(text);
  if (kept === null) return refused({ code: 'unreadable' });
  const sameNumber = from === db.phoneNumberId;
  return db.transaction('rw', houseTables(db), async () => {
    const act = sameNumber ? 'manageSettings' : 'manageConnection';
    if ((await permitted(db, by, act)) === null) return refused({ code: 'not-allowed' });
    const [sectorIds, attendantIds] = [await idsInUse(db.sectors), await idsInUse(db.attendants)];
    const ground = { sectorIds, attendantIds, sameNumber, missingFiles: new Set(missingFiles), now };
    const counts = await putHouse(db, kept, fitHouse(kept, ground), sameNumber);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: databaseId };
    await appendChanges(db, [{ ...entry, kind: 'house.taken', body: { from, ...counts } }]);
    await db.meta.put({ key: 'keptHouse', databaseId, from, state: 'taken' });
    return done(counts);
  });
}

/** Goes on without them: they are not offered again, and what is set up from now on is kept in their place. */
export async function leaveHouse(
  db: BalcaoDatabase,
  { by, databaseId, from }: Pick<HouseTaking, 'by' | 'databaseId' | 'from'>,
  { now }: Occasion,
): Promise<Result<null, HouseFailure>> {
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: databaseId };
    await appendChanges(db, [{ ...entry, kind: 'house.left', body: { from } }]);
    await db.meta.put({ key: 'keptHouse', databaseId, from, state: 'left' });
    return done(null);
  });
}

/** Notes that these settings wait to be taken back or left; not while the same ones were decided about. */
export async function offerHouse(
  db: BalcaoDatabase,
  { databaseId, from }: Pick<HouseTaking, 'databaseId' | 'from'>,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = await db.meta.get('keptHouse');
    if (before?.key === 'keptHouse' && before.databaseId === databaseId) return;
    await db.meta.put({ key: 'keptHouse', databaseId, from, state: 'offered' });
  });
}

async function idsInUse(table: Table<{ readonly id: string }, string>): Promise<ReadonlySet<string>> {
  const rows = await table.toArray();
  const gone = (row: object): boolean =>
    ('archivedAt' in row && row.archivedAt !== null) || ('leftAt' in row && row.leftAt !== null);
  return new Set(rows.filter((row) => !gone(row)).map(({ id }) => id));
}

async function putHouse(
  db: BalcaoDatabase,
  kept: HouseSnapshot,
  fitting: HouseSnapshot,
  sameNumber: boolean,
): Promise<HouseCounts> {
  const own = (await db.house.toArray()).map(({ key }) => key as string);
  const company = sameNumber ? 'company' : null;
  await db.house.bulkPut(fitting.house.filter(({ key }) => key === company || !own.includes(key)));
  const rules = await addNew(db.rules, await behindOwn(db, fitting.rules));
  const replies = await addNew(db.quickReplies, await withFreeShortcuts(db, fitting.quickReplies));
  const macros = await addNew(db.macros, fitting.macros);
  const flows = await addNew(db.flows, fitting.flows);
  const versions = await db.flowVersions.bulkGet(fitting.flowVersions.map((row) => [row.flowId, row.version]));
  await db.flowVersions.bulkAdd(fitting.flowVersions.filter((_row, at) => versions[at] === undefined));
  const wasOn = new Set(kept.rules.filter(({ on }) => on).map(({ id }) => id));
  const switchedOff = fitting.rules.filter(({ id, on }) => !on && wasOn.has(id)).length;
  const leftOut = texts(kept) - texts(fitting);
  return { rules, replies, macros, flows, switchedOff, leftOut };
}

function texts({ quickReplies, macros }: HouseSnapshot): number {
  return quickReplies.length + macros.length;
}

/** Adds what is not there yet. @returns how many that were */
async function addNew<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  rows: readonly Row[],
): Promise<number> {
  const there = await table.bulkGet(rows.map(({ id }) => id));
  const fresh = rows.filter((_row, at) => there[at] === undefined);
  await table.bulkAdd(fresh);
  return fresh.length;
}

/** Rules that were made here meanwhile are looked at first. */
async function behindOwn(db: BalcaoDatabase, rules: HouseSnapshot['rules']): Promise<HouseSnapshot['rules']> {
  const first = ((await listRules(db)).at(-1)?.order ?? -1) + 1;
  return first === 0 ? rules : rules.map((rule) => ({ ...rule, order: rule.order + first }));
}

async function withFreeShortcuts(db: BalcaoDatabase, replies: readonly QuickReplyRow[]): Promise<QuickReplyRow[]> {
  const own = await db.quickReplies.toArray();
  const taken = new Map(own.map(({ shortcut, id }) => [shortcut, id]));
  return replies.map((row) => {
    const by = taken.get(row.shortcut);
    return row.shortcut === '' || by === undefined || by === row.id ? row : { ...row, shortcut: '' };
  });
}
