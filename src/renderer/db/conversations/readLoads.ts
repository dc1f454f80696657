import type { BalcaoDatabase } from '../database';

/** How much everybody has to do. */
export interface Loads {
  /** Attendant → conversations that they have. */
  readonly people: ReadonlyMap<string, number>;
  /** Sector → conversations in its queue. */
  readonly sectors: ReadonlyMap<string, number>;
}

/** Reads no more rows than this: a queue that is longer is simply long. */
const MOST = 2_000;

/** @param attendantIds of whom the conversations are counted */
export async function readLoads(db: BalcaoDatabase, attendantIds: readonly string[]): Promise<Loads> {
  return db.transaction('r', db.conversations, async () => {
    const people = new Map<string, number>();
    for (const id of attendantIds) people.set(id, await ownedBy(db, id).count());
    const sectors = new Map<string, number>();
    for (const { service } of await inQueue(db).limit(MOST).toArray()) {
      sectors.set(service.sectorId, (sectors.get(service.sectorId) ?? 0) + 1);
    }
    return { people, sectors };
  });
}

function ownedBy(db: BalcaoDatabase, attendantId: string) {
  return db.conversations
    .where('[service.attendantId+lastAt]')
    .between([attendantId, -Infinity], [attendantId, Infinity], true, true);
}

function inQueue(db: BalcaoDatabase) {
  return db.conversations
    .where('[service.stage+service.stageAt]')
    .between(['queue', -Infinity], ['queue', Infinity], true, true);
}
