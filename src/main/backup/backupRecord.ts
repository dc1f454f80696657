import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { writeWhole } from '../scheduler/atomicFile';

const FILE = 'backup.json';
const moment = z.number().int().min(0);

const archiveSchema = z.object({
  createdAt: moment,
  zoneOffset: z.number().int(),
  size: z.number().int().min(0),
  verifiedAt: moment.nullable(),
  /** Last journal entry that is in it. */
  cursor: z.number().int().min(0),
});

const keySchema = z.object({ recipient: z.string(), wrapped: z.string(), namingKey: z.string() });

const recordSchema = z.object({
  version: z.literal(1),
  folder: z.string().nullable(),
  key: keySchema.nullable(),
  /** Where backups were kept before another folder or passphrase was chosen, and under which key; the latest first. */
  former: z.array(z.object({ folder: z.string(), key: keySchema, until: moment })).optional(),
  dailyAt: z.number().int().min(0).max(1439).nullable(),
  /** Archives that were made on this computer, by file name. */
  archives: z.record(z.string(), archiveSchema),
  lastGood: z.object({ at: moment, file: z.string(), messages: z.number().int().min(0) }).nullable(),
  lastFailure: z.object({ at: moment, code: z.string(), detail: z.string().optional() }).nullable(),
  drilledAt: moment.nullable(),
  /** Electron of the last start with this number. Absent: of before this was kept. */
  electron: z.string().max(64).optional(),
  /** The last change of Electron's major, and whether a backup could be made at it. */
  update: z
    .object({
      from: z.string(),
      to: z.string(),
      at: moment,
      outcome: z.enum(['waiting', 'made', 'failed', 'not-set-up']),
    })
    .optional(),
});

/** What this computer knows of the backups of one number. No passphrase and no secret key is ever in it. */
export type BackupRecord = Readonly<z.infer<typeof recordSchema>>;
export type KnownArchive = z.infer<typeof archiveSchema>;

export const emptyRecord: BackupRecord = {
  version: 1,
  folder: null,
  key: null,
  dailyAt: null,
  archives: {},
  lastGood: null,
  lastFailure: null,
  drilledAt: null,
};

/** More former places are not remembered. */
const MOST_FORMER = 8;

/** The former places once another folder or key is chosen: what was freed before lies in the backups that are there. */
export function formerPlaces(record: BackupRecord, now: number): NonNullable<BackupRecord['former']> {
  const { folder, key, lastGood, former = [] } = record;
  if (folder === null || key === null || lastGood === null) return former;
  const others = former.filter((each) => each.folder !== folder || each.key.recipient !== key.recipient);
  return [{ folder, key, until: now }, ...others].slice(0, MOST_FORMER);
}

/** The record in the number's folder. One that cannot be understood is put aside, and an empty one stands in for it. */
export async function readBackupRecord(folder: string, clock: Clock, log: Log): Promise<BackupRecord> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (text === null) return emptyRecord;
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    await rename(path, `${path}.bad-${clock()}`);
    log.error('backup.recordBad', { bytes: text.length });
    return emptyRecord;
  }
}

/** Stores the record, whole or not at all. */
export function writeBackupRecord(folder: string, record: BackupRecord): Promise<void> {
  return writeWhole(join(folder, FILE), JSON.stringify(record));
}
