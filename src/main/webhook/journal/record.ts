import { crc32 } from 'node:zlib';
import type { Instant } from '../../../shared/kernel/instant';
import type { JournalKind } from './journal';

/*
 * One record, little endian. These numbers are on people's disks: never change them, add another magic instead.
 *   0 magic (4) · 4 body length (4) · 8 kind (4) · 12 seq (8) · 20 received at, ms (8, float) · 28 CRC-32 (4) · 32 body
 * The checksum covers bytes 4–27 and the body. 0xFF never occurs in UTF-8, so no body contains the magic.
 */
export const MAGIC = Buffer.from([0xff, 0x42, 0x4a, 0x01]);
export const HEADER_BYTES = 32;
/** Larger than any webhook (3 MB, cloud-api 4.3); a length above it is damage. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

const CHECKED_FROM = 4;
const CHECKSUM_AT = 28;
const kinds = ['webhook', 'send', 'outcome'] as const satisfies readonly JournalKind[];

export interface RecordHeader {
  readonly kind: JournalKind;
  readonly seq: number;
  readonly at: Instant;
  readonly bodyBytes: number;
  readonly checksum: number;
}

/** The bytes of one record. */
export function encodeRecord(kind: JournalKind, seq: number, at: Instant, body: Uint8Array): Buffer {
  const record = Buffer.allocUnsafe(HEADER_BYTES + body.length);
  MAGIC.copy(record, 0);
  record.writeUInt32LE(body.length, 4);
  record.writeUInt32LE(kinds.indexOf(kind) + 1, 8);
  record.writeBigUInt64LE(BigInt(seq), 12);
  record.writeDoubleLE(at, 20);
  record.set(body, HEADER_BYTES);
  record.writeUInt32LE(crc32(body, crc32(record.subarray(CHECKED_FROM, CHECKSUM_AT))), CHECKSUM_AT);
  return record;
}

/** The header that starts at `offset`, or null when those 32 bytes cannot be one. The body is not checked here. */
export function decodeHeader(bytes: Buffer, offset: number): RecordHeader | null {
  if (bytes.compare(MAGIC, 0, MAGIC.length, offset, offset + MAGIC.length) !== 0) return null;
  const bodyBytes = bytes.readUInt32LE(offset + 4);
  const kind = kinds[bytes.readUInt32LE(offset + 8) - 1];
  const seq = Number(bytes.readBigUInt64LE(offset + 12));
  if (bodyBytes > MAX_BODY_BYTES || kind === undefined || !Number.isSafeInteger(seq) || seq < 1) return null;
  return {
    kind,
    seq,
    at: bytes.readDoubleLE(offset + 20),
    bodyBytes,
    checksum: bytes.readUInt32LE(offset + CHECKSUM_AT),
  };
}

/** Whether the whole record at `offset`, which must be in `bytes`, carries its checksum. */
export function checksumHolds(bytes: Buffer, offset: number, header: RecordHeader): boolean {
  const bodyAt = offset + HEADER_BYTES;
  const head = crc32(bytes.subarray(offset + CHECKED_FROM, offset + CHECKSUM_AT));
  return crc32(bytes.subarray(bodyAt, bodyAt + header.bodyBytes), head) === header.checksum;
}
