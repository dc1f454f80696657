import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** Of what an archive of this app holds. A reader that knows a lower number leaves it alone. */
export const ARCHIVE_FORMAT = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
/** A primary key of IndexedDB as JSON has it. */
const key = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

const chunkSchema = z.object({
  /** Rows behind this key, it not included; null: from the beginning. */
  after: key.nullable(),
  /** Rows up to this key, it included; null: to the end. */
  upTo: key.nullable(),
  rows: count,
  /** SHA-256 of the rows' text, lower-case hex. */
  hash,
});

const tableSchema = z.object({ name: z.string(), rows: count, chunks: z.array(chunkSchema), hash });

const mediumSchema = z.object({
  /** Name of the file in the number's folder of media. */
  file: z.string().regex(/^(?:\d{1,32}|h-[0-9a-f]{64})$/),
  size: count,
  /** SHA-256 of what is in it. */
  hash,
  /** Name of the encrypted file beside the archives. */
  stored: hash,
});

const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  /** SHA-256 of the archive's head, which is not encrypted. */
  head: hash,
  phoneNumberId: z.string().regex(/^\d{1,32}$/),
  /** Of the number, for the person who looks; null: not known. */
  displayName: z.string().nullable(),
  createdAt: count,
  /** Version of the database's schema. */
  schema: z.number().int().min(1),
  /** Last journal entry that is in the tables. */
  cursor: count,
  facts: z.object({ messages: count, contacts: count, conversations: count, attendants: z.array(z.string()) }),
  tables: z.array(tableSchema),
  /** Hash over all tables. */
  root: hash,
  mediaFolder: z.string().regex(/^midia-[0-9a-f]{8}$/),
  media: z.array(mediumSchema),
});

export type ArchiveChunk = Readonly<z.infer<typeof chunkSchema>>;
export type ArchiveTable = Readonly<z.infer<typeof tableSchema>>;
export type ArchivedMedium = Readonly<z.infer<typeof mediumSchema>>;
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** What an archive says of itself; null for anything that no version up to this one wrote. */
export function readManifest(text: string): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The hash of a table: over those of its chunks, in the order of their keys. */
export function tableHash(name: string, chunks: readonly Pick<ArchiveChunk, 'rows' | 'hash'>[]): string {
  return hashOf([name, ...chunks.map((chunk) => `${chunk.rows} ${chunk.hash}`)].join('\n'));
}

/** The hash of a whole database: over those of its tables, by name. */
export function rootHash(tables: readonly Pick<ArchiveTable, 'name' | 'hash'>[]): string {
  const lines = tables.map(({ name, hash: of }) => `${name} ${of}`);
  return hashOf(lines.sort().join('\n'));
}
