import { filesOfStep } from '../../../shared/domain/macros/macro';
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

/** Is this file sent by a macro? Then taking it off a reply must not take it away. */
export async function isMacroFile(db: BalcaoDatabase, mediaId: string): Promise<boolean> {
  const rows = await db.macros.toArray();
  return rows.some(({ steps }) => steps.flatMap(filesOfStep).some((file) => file.mediaId === mediaId));
}
