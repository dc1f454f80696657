import type { BalcaoDatabase } from '../database';
import type { MacroRow } from './row';

/** Every macro, whoever may use it. */
export async function everyMacro(db: BalcaoDatabase): Promise<MacroRow[]> {
  return db.macros.toArray();
}

/** One of them; undefined when it was taken away. */
export async function readMacro(db: BalcaoDatabase, id: string): Promise<MacroRow | undefined> {
  return db.macros.get(id);
}
