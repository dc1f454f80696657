import { createHash } from 'node:crypto';
import { ARCHIVE_FORMAT } from '../../shared/domain/backup/manifest';
import { z } from 'zod';

/*
 * An archive, little endian (docs/BACKUP.md). These places are on people's disks: never change them, add another magic.
 *   0 "BALCAO-1" · 8 length of the head (4) · 12 head (JSON) · SHA-256 of all before (32)
 *   payload: one age file · manifest: one age file
 *   foot: "BALCAO-E" (8) · bytes of the payload (8) · bytes of the manifest (8) · SHA-256 of head's hash and these (32)
 */
const MAGIC = Buffer.from('BALCAO-1');
/** Behind the manifest. */
export const FOOT_START = Buffer.from('BALCAO-E');
const HASH_BYTES = 32;
export const FOOT_BYTES = FOOT_START.length + 16 + HASH_BYTES;
/** Magic and length: what has to be read first. */
export const HEAD_START_BYTES = MAGIC.length + 4;
/** A longer head is none of ours, bytes. */
const HEAD_MAX = 64 * 1024;

const headSchema = z.object({
  format: z.number().int().min(1),
  app: z.string().max(64),
  phoneNumberId: z.string().regex(/^\d{1,32}$/),
  createdAt: z.number().int().min(0),
  /** Minutes to add to UTC where it was made. */
  zoneOffset: z.number().int().min(-1_000).max(1_000),
  kind: z.enum(['manual', 'scheduled', 'update']),
  wrappedKey: z.base64().max(8_192),
});

export type ArchiveHead = Readonly<z.infer<typeof headSchema>>;

export function sha256(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function encodeHead(head: ArchiveHead): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const before = Buffer.concat([MAGIC, length, text]);
  return Buffer.concat([before, sha256(before)]);
}

/** @returns bytes of the whole head behind its first HEAD_START_BYTES; null: this is no archive */
export function headLength(start: Buffer): number | null {
  if (start.length < HEAD_START_BYTES || !start.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const length = start.readUInt32LE(MAGIC.length);
  return length > HEAD_MAX ? null : length + HASH_BYTES;
}

export type HeadRead =
  { readonly head: ArchiveHead; readonly hash: Buffer } | { readonly problem: 'damaged' | 'newer' };

/** @param bytes the head from the beginning of the file */
export function decodeHead(bytes: Buffer): HeadRead {
  const before = bytes.subarray(0, bytes.length - HASH_BYTES);
  const hash = bytes.subarray(bytes.length - HASH_BYTES);
  if (!sha256(before).equals(hash)) return { problem: 'damaged' };
  const json: unknown = parsed(before.subarray(HEAD_START_BYTES).toString('utf8'));
  const format = z.object({ format: z.number() }).safeParse(json).data?.format ?? 0;
  if (format > ARCHIVE_FORMAT) return { problem: 'newer' };
  const head = headSchema.safeParse(json).data;
  return head === undefined ? { problem: 'damaged' } : { head, hash };
}

export interface ArchiveParts {
  readonly payloadBytes: number;
  readonly manifestBytes: number;
}

function bodyOfFoot({ payloadBytes, manifestBytes }: ArchiveParts): Buffer {
  const body = Buffer.alloc(FOOT_START.length + 16);
  FOOT_START.copy(body);
  body.writeBigUInt64LE(BigInt(payloadBytes), FOOT_START.length);
  body.writeBigUInt64LE(BigInt(manifestBytes), FOOT_START.length + 8);
  return body;
}

export function encodeFoot(parts: ArchiveParts, headHash: Buffer): Buffer {
  const body = bodyOfFoot(parts);
  return Buffer.concat([body, sha256(headHash, body)]);
}

/** null: the file does not end as an archive does: it was cut, or changed. */
export function decodeFoot(foot: Buffer, headHash: Buffer): ArchiveParts | null {
  const body = foot.subarray(0, foot.length - HASH_BYTES);
  if (foot.length !== FOOT_BYTES || !sha256(headHash, body).equals(foot.subarray(body.length))) return null;
  return {
    payloadBytes: Number(body.readBigUInt64LE(FOOT_START.length)),
    manifestBytes: Number(body.readBigUInt64LE(FOOT_START.length + 8)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
