import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';

export interface ExportEnd {
  readonly by: string;
  readonly exportId: string;
  /** Of an export of a single conversation. */
  readonly conversationId: string | null;
  readonly messages: number;
  /** Bytes. */
  readonly size: number;
  /** Fingerprint of the file; of evidence, of its manifest. */
  readonly sha256: string;
}

/** Notes that a file is whole, with its fingerprint: a copy that turns up later can be told from a changed one. */
export async function noteExportEnd(db: BalcaoDatabase, end: ExportEnd, { now }: Occasion): Promise<void> {
  // The log of a copy that is only read stays as it is.
  if (db.isReadOnly) return;
  const { by, exportId, conversationId, ...body } = end;
  const entry = { at: now, kind: 'history.export-finished', actor: `attendant:${by}`, conversationId, cause: exportId };
  await db.transaction('rw', [db.changes, db.meta], () => appendChanges(db, [{ ...entry, body }]));
}
