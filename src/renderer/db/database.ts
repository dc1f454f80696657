import { Dexie } from 'dexie';
import type { DexieOptions, Table } from 'dexie';
import { ulid } from '../../shared/kernel/ids';
import type { RandomBytes } from '../../shared/kernel/ids';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import type { Clock } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { AttendantRow } from './attendants/row';
import type { ChangeRow } from './changes/row';
import type { BotSessionRow } from './botSessions/row';
import type { ContactRow } from './contacts/row';
import type { ConversationRow } from './conversations/row';
import type { DraftRow } from './ownDrafts/row';
import type { FarewellRow } from './farewells/row';
import type { FlowRow } from './flows/row';
import type { FlowVersionRow } from './flowVersions/row';
import type { HouseRow } from './house/row';
import type { IdentityRow } from './identities/row';
import type { ImportRow } from './imports/row';
import type { MacroRow } from './macros/row';
import type { MediaFetchRow } from './mediaFetches/row';
import type { MessageRow } from './messages/row';
import type { DatabaseMeta, MetaRow } from './meta/row';
import type { NoteRow } from './notes/row';
import type { OutboxRow } from './outbox/row';
import type { PresenceRow } from './presences/row';
import type { QuarantineRow } from './quarantine/row';
import type { QuickReplyRow } from './quickReplies/row';
import type { ReactionRow } from './reactions/row';
import type { RecordRow } from './records/row';
import type { RuleRow } from './rules/row';
import type { ScheduledRow } from './scheduled/row';
import type { SavedSearchRow } from './savedSearches/row';
import type { SectorRow } from './sectors/row';
import type { StrayRow } from './strays/row';
import type { SurveyRow } from './surveys/row';
import { firstAttendant, firstSector } from './firstRows';
import { errorNames } from './errorNames';
import { databaseName, generationsOf } from './generations';
import { MutationBook } from './mutationWatch';
import { readOnly } from './readOnly';
import { allVersions } from './versions/allVersions';
import type { DatabaseVersion } from './versions/allVersions';

/** The truth of one number. Screens read it through `<table>/read`; only commands write. */
export class BalcaoDatabase extends Dexie {
  declare readonly contacts: Table<ContactRow, string>;
  declare readonly identities: Table<IdentityRow, string>;
  declare readonly conversations: Table<ConversationRow, string>;
  declare readonly messages: Table<MessageRow, string>;
  declare readonly reactions: Table<ReactionRow, string>;
  declare readonly outbox: Table<OutboxRow, string>;
  declare readonly changes: Table<ChangeRow, number>;
  declare readonly quarantine: Table<QuarantineRow, string>;
  declare readonly ownDrafts: Table<DraftRow, [string, string]>;
  declare readonly mediaFetches: Table<MediaFetchRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly strays: Table<StrayRow, string>;
  declare readonly attendants: Table<AttendantRow, string>;
  declare readonly presences: Table<PresenceRow, string>;
  declare readonly savedSearches: Table<SavedSearchRow, string>;
  declare readonly sectors: Table<SectorRow, string>;
  declare readonly notes: Table<NoteRow, string>;
  declare readonly house: Table<HouseRow, string>;
  declare readonly flows: Table<FlowRow, string>;
  declare readonly flowVersions: Table<FlowVersionRow, [string, number]>;
  declare readonly botSessions: Table<BotSessionRow, string>;
  declare readonly records: Table<RecordRow, string>;
  declare readonly quickReplies: Table<QuickReplyRow, string>;
  declare readonly macros: Table<MacroRow, string>;
  declare readonly rules: Table<RuleRow, string>;
  declare readonly surveys: Table<SurveyRow, string>;
  declare readonly farewells: Table<FarewellRow, string>;
  declare readonly scheduled: Table<ScheduledRow, string>;
  declare readonly imports: Table<ImportRow, string>;

  readonly phoneNumberId: string;
  /** Which of the number's databases this is: each restore makes one. */
  readonly generation: number;
  /** Tells which rows are written through this connection. */
  readonly mutations = new MutationBook();
  /** The store on disk could not be opened and was replaced by an empty one: the engine rebuilds it from the journal. */
  replacedCorrupt = false;
  /** A copy that is only looked at: everything that writes is refused, and what would write by itself is left out. */
  isReadOnly = false;

  /** @param versions the versions to know, so that tests can open the past */
  constructor(
    phoneNumberId: string,
    options: DexieOptions = {},
    versions: readonly DatabaseVersion[] = allVersions,
    generation = 1,
  ) {
    // Without 'strict' Chromium reports a commit before it is on disk, and an acknowledged entry could be lost.
    const usual = { chromeTransactionDurability: 'strict', cache: 'disabled' } as const;
    super(databaseName(phoneNumberId, generation), { ...usual, ...options });
    this.phoneNumberId = phoneNumberId;
    this.generation = generation;
    this.use(this.mutations.middleware);
    for (const { number, stores, upgrade } of versions) {
      const version = this.version(number).stores({ ...stores });
      if (upgrade) version.upgrade(upgrade);
    }
  }
}

/** Writes the first rows of a new database whenever one is created: its stamp, so that a wiped store is noticed by its new id, and its first person and sector. */
function stampOnCreation(db: BalcaoDatabase, stamp: () => DatabaseMeta): void {
  db.on('populate', async (transaction) => {
    const meta = stamp();
    await transaction.table('meta').add(meta);
    await transaction.table('sectors').add(firstSector());
    await transaction.table('attendants').add(firstAttendant(meta.createdAt));
  });
}

export interface OpenFailure {
  /**
   * newer: made by a later Balcão. blocked: another window holds it, or it did not open within the time.
   * disk-full: no room. unusable: it cannot be opened, not even after it was replaced.
   */
  readonly code: 'database-newer' | 'database-blocked' | 'disk-full' | 'database-unusable';
  readonly detail?: string;
}

export type OpenedDatabase = Result<BalcaoDatabase, OpenFailure>;

export interface OpenOptions {
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  /** How long opening may take, ms. */
  readonly patience?: number;
  readonly dexie?: DexieOptions;
  /** A history that is only read. */
  readonly readOnly?: boolean;
}

const PATIENCE = 10 * SECOND;
/** An older one is brought to this version first: with a long history on a slow disk that takes its time. */
const UPGRADE_PATIENCE = 10 * MINUTE;

/**
 * Opens the database of a number. A corrupt one is deleted and opened empty (`replacedCorrupt`): the journal in main has
 * its content, and the engine puts it back. A newer one is left alone.
 */
export async function openDatabase(phoneNumberId: string, options: OpenOptions = {}): Promise<OpenedDatabase> {
  // Chromium refuses even the list of a store that is beyond repair: opening it is what replaces it.
  const generations = await generationsHere(phoneNumberId, options).catch(() => []);
  // Whoever only reads wants none that is made now.
  if (options.readOnly && generations.length === 0) return refused({ code: 'database-unusable', detail: 'none' });
  for (const generation of generations) {
    if (generation === 1) break;
    const opened = await attempt(phoneNumberId, options, generation);
    if (opened.ok && !(await isHalfRestored(opened.value))) return opened;
    if (opened.ok) opened.value.close();
    // One that cannot be opened at all is given up: the one before and the journal have what was in it.
    else if (opened.failure.code === 'database-unusable')
      await new BalcaoDatabase(phoneNumberId, options.dexie, allVersions, generation).delete();
    else return opened;
  }
  return openFirst(phoneNumberId, options);
}

/** Highest first; those that a restore is filling, or left unfinished, too. */
async function generationsHere(phoneNumberId: string, { dexie }: OpenOptions): Promise<readonly number[]> {
  const factory = (dexie?.indexedDB as IDBFactory | undefined) ?? indexedDB;
  const names = (await factory.databases()).map(({ name }) => name ?? '');
  return generationsOf(names, phoneNumberId);
}

/** Its last act takes this mark away: what has it is never taken for whole. */
async function isHalfRestored(db: BalcaoDatabase): Promise<boolean> {
  return (await db.meta.get('restoring')) !== undefined;
}

async function openFirst(phoneNumberId: string, options: OpenOptions): Promise<OpenedDatabase> {
  const first = await attempt(phoneNumberId, options, 1);
  if (first.ok || first.failure.code !== 'database-unusable') return first;
  const broken = new BalcaoDatabase(phoneNumberId, options.dexie);
  try {
    await withinPatience(broken.delete(), options.patience);
  } catch (error) {
    return refused(failureOf(error));
  }
  const second = await attempt(phoneNumberId, options, 1);
  if (second.ok) second.value.replacedCorrupt = true;
  return second;
}

async function attempt(phoneNumberId: string, options: OpenOptions, generation: number): Promise<OpenedDatabase> {
  const db = new BalcaoDatabase(phoneNumberId, options.dexie, allVersions, generation);
  const { clock = Date.now, random = systemRandom } = options;
  db.isReadOnly = options.readOnly === true;
  if (db.isReadOnly) db.use(readOnly);
  stampOnCreation(db, () => ({ key: 'database', databaseId: ulid(clock(), random), createdAt: clock(), cursor: 0 }));
  try {
    await openUnlessNewer(db, options);
    const stamps = await db.meta.bulkGet(['database', 'restoring']);
    if (stamps.every((stamp) => stamp === undefined)) throw new DamagedDatabase();
    return done(db);
  } catch (error) {
    db.close();
    return refused(failureOf(error));
  }
}

/** Dexie would open a newer store and even add the tables that it misses: look at the version before. */
async function openUnlessNewer(db: BalcaoDatabase, options: OpenOptions): Promise<void> {
  const factory = (options.dexie?.indexedDB as IDBFactory | undefined) ?? indexedDB;
  const known = allVersions.at(-1)?.number ?? 0;
  const all = await withinPatience(factory.databases(), PATIENCE);
  // Dexie multiplies by ten, so that 1.1 could stand between 1 and 2.
  const stored = Math.floor((all.find(({ name }) => name === db.name)?.version ?? 0) / 10);
  if (stored > known) throw new NewerDatabase();
  const { patience = PATIENCE } = options;
  if (stored === 0 || stored === known) return void (await withinPatience(db.open(), patience));
  const held = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => setTimeout(() => reject(new OutOfPatience()), patience));
  });
  // One that a window holds on to is not waited for so long.
  await withinPatience(Promise.race([db.open(), held]), UPGRADE_PATIENCE);
}

function systemRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

class NewerDatabase extends Error {
  override readonly name = 'VersionError';
}
class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
}
class OutOfPatience extends Error {
  override readonly name = 'TimeoutError';
}

async function withinPatience<Value>(work: PromiseLike<Value>, patience = PATIENCE): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watchdog = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience()), patience);
  });
  try {
    return await Promise.race([work, watchdog]);
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(error: unknown): OpenFailure {
  const names = errorNames(error);
  const detail = names.join(' < ');
  if (names.includes('VersionError')) return { code: 'database-newer', detail };
  if (names.includes('QuotaExceededError')) return { code: 'disk-full', detail };
  if (names.includes('TimeoutError') || names.includes('BlockedError')) return { code: 'database-blocked', detail };
  return { code: 'database-unusable', detail };
}
