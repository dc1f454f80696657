import { z } from 'zod';
import type { RequestName, Requests } from './channels';
import { count, digitsId, id, shortText } from './schemaParts';
import type { BackupRequests } from './backup';

const key = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).max(8)]);
const path = z.string().min(1).max(4_096);
const nothing = z.tuple([]);
/** One piece may have so many bytes: one row of the quarantine holds a whole webhook. */
const PIECE_MAX = 128 * 1024 * 1024;

const piece = z.object({
  place: z.object({
    table: z.string().min(1).max(64),
    chunk: count,
    after: key.nullable(),
    upTo: key.nullable(),
    rows: count,
  }),
  body: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= PIECE_MAX),
});

const tablesRead = z.object({
  schema: z.number().int().min(1),
  ...{ cursor: count, messages: count, contacts: count, conversations: count },
  attendants: z.array(shortText).max(1_000),
});

type BackupGuards = { readonly [Name in keyof BackupRequests]: z.ZodType<Parameters<Requests[Name & RequestName]>> };

/** The guards of the requests about backups. A passphrase has no upper bound that a person would meet. */
export const backupSchemas = {
  'backup.read': nothing,
  'backup.protect': z.tuple([z.string().min(8).max(1_024)]),
  'backup.chooseFolder': nothing,
  'backup.setDaily': z.tuple([z.number().int().min(0).max(1_439).nullable()]),
  'backup.start': nothing,
  'backup.cancel': nothing,
  'backup.showFolder': nothing,
  'backup.piece': z.tuple([id, piece]),
  'backup.progress': z.tuple([id, z.number().min(0).max(1)]),
  'backup.tablesRead': z.tuple([id, tablesRead]),
  'backup.gaveUp': z.tuple([id, shortText]),
  'archive.choose': nothing,
  'archive.ofFolder': z.tuple([z.string().regex(/^[\w.-]{1,128}$/)]),
  'archive.unlock': z.tuple([path, z.string().max(1_024)]),
  'archive.tables': z.tuple([id]),
  'archive.next': z.tuple([id, z.boolean()]),
  'archive.survey': z.tuple([id]),
  'archive.rewind': z.tuple([id]),
  'archive.bringMedia': z.tuple([id]),
  'archive.restored': z.tuple([id, z.object({ databaseId: id, cursor: count })]),
  'archive.close': z.tuple([id]),
  'archive.takenBack': z.tuple([digitsId]),
} satisfies BackupGuards;
