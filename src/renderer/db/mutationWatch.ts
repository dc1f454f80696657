import { Dexie } from 'dexie';
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware, ObservabilitySet, RangeSet } from 'dexie';

/** All of a table: too many rows at once to name them. */
export const EVERYTHING = Symbol('everything');
export type Touched = IDBValidKey | typeof EVERYTHING;
export type TouchedTables = Map<string, Touched[]>;

interface Listener {
  readonly touch: (table: string, touched: readonly Touched[]) => void;
  readonly begin: (transaction: object) => void;
}

/** Tells which rows are written through one connection, as they are. Costs nothing while nobody listens. */
export class MutationBook {
  private readonly listeners = new Set<Listener>();

  readonly middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'MutationBook',
    create: (core) => ({ ...core, table: (name) => this.watched(core.table(name)) }),
  };

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private watched(table: DBCoreTable): DBCoreTable {
    return {
      ...table,
      mutate: (request) => {
        if (this.listeners.size > 0) {
          const touched = touchedBy(table, request);
          for (const { begin, touch } of this.listeners) {
            begin(request.trans);
            touch(table.name, touched);
          }
        }
        return table.mutate(request);
      },
    };
  }
}

function touchedBy(table: DBCoreTable, request: DBCoreMutateRequest): readonly Touched[] {
  if (request.type === 'deleteRange') return [EVERYTHING];
  if (request.type === 'delete') return request.keys as IDBValidKey[];
  const { extractKey } = table.schema.primaryKey;
  return request.values.map((row, place) => (request.keys?.[place] ?? extractKey?.(row)) as IDBValidKey);
}

/**
 * Which rows change while they are being read: through this connection for sure, from other windows as soon as Dexie
 * tells of it.
 */
export class MutationWatch {
  private readonly own: TouchedTables = new Map();
  private readonly others: TouchedTables = new Map();
  private readonly transactions = new Set<{ readonly mutatedParts?: unknown }>();
  private readonly stops: (() => void)[];

  constructor(db: Dexie & { readonly mutations: MutationBook }) {
    const prefix = `idb://${db.name}/`;
    const onMutated = (parts: ObservabilitySet): void => {
      const own = [...this.transactions].find(({ mutatedParts }) => mutatedParts === parts);
      // What this connection wrote is known already, row by row.
      if (own !== undefined) return void this.transactions.delete(own);
      for (const [part, ranges] of Object.entries(parts)) {
        const [table = '', index] = part.startsWith(prefix) ? part.slice(prefix.length).split('/') : [];
        if (table !== '' && index === '') note(this.others, table, keysIn(ranges as RangeSet));
      }
    };
    Dexie.on.storagemutated.subscribe(onMutated);
    this.stops = [
      () => Dexie.on.storagemutated.unsubscribe(onMutated),
      db.mutations.listen({
        touch: (table, touched) => note(this.own, table, touched),
        begin: (transaction) => void this.transactions.add(transaction),
      }),
    ];
  }

  /** What was touched since the last call; both are empty then. */
  take(): TouchedTables {
    const all = new Map([...this.own].map(([table, touched]) => [table, [...touched]]));
    for (const [table, touched] of this.others) note(all, table, touched);
    this.own.clear();
    this.others.clear();
    return all;
  }

  /** Has another window told of something since the last `take`? */
  hasOthers(): boolean {
    return this.others.size > 0;
  }

  stop(): void {
    for (const stop of this.stops) stop();
  }
}

function note(tables: TouchedTables, table: string, touched: readonly Touched[]): void {
  const known = tables.get(table);
  if (known) known.push(...touched);
  else tables.set(table, [...touched]);
}

function keysIn(ranges: RangeSet): Touched[] {
  const touched: Touched[] = [];
  const steps = ranges[Symbol.iterator]();
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    const { from, to } = step.value;
    touched.push(from === to ? (from as IDBValidKey) : EVERYTHING);
  }
  return touched;
}
