import type { BalcaoDatabase } from '../database';
import type {
  BillingMeta,
  ChainMeta,
  CountersMeta,
  DatabaseMeta,
  KeptHouseMeta,
  RepliesMeta,
  RestoredMeta,
  RespondMeta,
  SweptMeta,
} from './row';
import { emptyCounters } from './row';

export async function readCounters(db: BalcaoDatabase): Promise<CountersMeta> {
  return ((await db.meta.get('counters')) as CountersMeta | undefined) ?? emptyCounters;
}

/** Written when the database is created; without it the store is not ours. */
export async function readDatabaseMeta(db: BalcaoDatabase): Promise<DatabaseMeta> {
  const meta = await db.meta.get('database');
  if (meta?.key !== 'database') throw new Error('The database has no stamp');
  return meta;
}

/** The end of the hash chain; undefined before the first change. */
export async function readChain(db: BalcaoDatabase): Promise<ChainMeta | undefined> {
  return (await db.meta.get('chain')) as ChainMeta | undefined;
}

/** How far automatic answers have looked; undefined: never. */
export async function readRespondCursor(db: BalcaoDatabase): Promise<number | undefined> {
  return ((await db.meta.get('respond')) as RespondMeta | undefined)?.cursor;
}

/** Which backup these tables came out of; null: none. */
export async function readRestored(db: BalcaoDatabase): Promise<RestoredMeta | null> {
  const restored = await db.meta.get('restored');
  return restored?.key === 'restored' ? restored : null;
}

/** What was written this month; undefined: nothing yet, ever. */
export async function readReplies(db: BalcaoDatabase): Promise<RepliesMeta | undefined> {
  return (await db.meta.get('replies')) as RepliesMeta | undefined;
}

/** Settings that were kept elsewhere when these tables were found empty; null: none, ever. */
export async function readKeptHouse(db: BalcaoDatabase): Promise<KeptHouseMeta | null> {
  const kept = await db.meta.get('keptHouse');
  return kept?.key === 'keptHouse' ? kept : null;
}

/** What WhatsApp billed of the last months; null: nothing was delivered yet. */
export async function readBilling(db: BalcaoDatabase): Promise<BillingMeta | null> {
  const billing = await db.meta.get('billing');
  return billing?.key === 'billing' ? billing : null;
}

/** When files were swept last; null: never. */
export async function readSwept(db: BalcaoDatabase): Promise<SweptMeta | null> {
  const swept = await db.meta.get('swept');
  return swept?.key === 'swept' ? swept : null;
}
