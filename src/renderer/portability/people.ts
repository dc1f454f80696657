import { everyAttendant } from '../db/attendants/read';
import type { BalcaoDatabase } from '../db/database';
import { everySector } from '../db/sectors/read';
import type { ExportTools } from './exportTools';

/** Names of people and sectors, those who left and archived ones too. */
export interface Names {
  person(id: string | null): string | null;
  sector(id: string): string | null;
}

/** At a counter of one person nobody has a name: the shop's own stands in. */
export async function readNames({ db, shop }: Pick<ExportTools, 'db' | 'shop'>): Promise<Names> {
  const people = new Map((await everyAttendant(db)).map(({ id, name }) => [id, name]));
  const sectors = new Map((await everySector(db)).map(({ id, name }) => [id, name]));
  return {
    person: (id) => (id === null ? null : people.get(id) || shop),
    sector: (id) => sectors.get(id) ?? null,
  };
}

/** Ids of every conversation, oldest first, in slices: the table is never held whole. */
export async function* everyConversationId(db: BalcaoDatabase): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const ids = await db.conversations.where(':id').above(after).limit(500).primaryKeys();
    yield* ids;
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
