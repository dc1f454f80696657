import { promisify } from 'node:util';
import { gunzip, gzip, constants } from 'node:zlib';
import { z } from 'zod';
import type { ArchivePiece, ChunkPlace } from '../../shared/contract/backup';

/*
 * What the payload holds, one behind the other: length (4, little endian) and a gzip of a line of JSON (the place), a line
 * feed, and the rows as `rowsText` gives them.
 */
const squeeze = promisify<Uint8Array, object, Buffer>(gzip);
const unsqueeze = promisify<Uint8Array, object, Buffer>(gunzip);
/** Twice as fast as the usual 6 for a tenth more bytes. */
const LEVEL = { level: constants.Z_BEST_SPEED + 1 };
/** A longer frame is none of ours, bytes; of what is in it likewise. */
const FRAME_MAX = 256 * 1024 * 1024;
const LINE_FEED = 0x0a;

const key = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);
const placeSchema = z.object({
  table: z.string(),
  chunk: z.number().int().min(0),
  after: key.nullable(),
  upTo: key.nullable(),
  rows: z.number().int().min(0),
});

export async function encodeFrame({ place, body }: ArchivePiece): Promise<Buffer> {
  const packed = await squeeze(Buffer.concat([Buffer.from(JSON.stringify(place)), Buffer.from('\n'), body]), LEVEL);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(packed.length);
  return Buffer.concat([length, packed]);
}

/**
 * The frames of a decrypted payload.
 * @throws when it ends within one, or holds what is no frame
 */
export async function* decodeFrames(payload: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivePiece> {
  const held = new Held();
  for await (const bytes of payload) {
    held.add(bytes);
    for (let packed = held.take(); packed !== null; packed = held.take()) yield await decodeFrame(packed);
  }
  if (held.bytes > 0) throw new Error('the payload ends within a frame');
}

/** @throws when it is none */
export async function decodeFrame(packed: Buffer): Promise<ArchivePiece> {
  const text = await unsqueeze(packed, { maxOutputLength: FRAME_MAX });
  const end = text.indexOf(LINE_FEED);
  const place: ChunkPlace = placeSchema.parse(JSON.parse(text.subarray(0, end).toString('utf8')));
  return { place, body: text.subarray(end + 1) };
}

/** Bytes that came and were not yet taken; put together once a frame is whole. */
class Held {
  bytes = 0;
  private parts: Uint8Array[] = [];

  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.parts.push(bytes);
    this.bytes += bytes.length;
  }

  /** The next frame's body; null while it is not all there. */
  take(): Buffer | null {
    if (this.bytes < 4) return null;
    const start = this.joined(4);
    const length = start.readUInt32LE(0);
    if (length > FRAME_MAX) throw new Error('a frame cannot be so long');
    if (this.bytes < 4 + length) return null;
    const whole = this.joined(this.bytes);
    const rest = whole.subarray(4 + length);
    this.parts = rest.length === 0 ? [] : [rest];
    this.bytes = rest.length;
    return whole.subarray(4, 4 + length);
  }

  private joined(atLeast: number): Buffer {
    const [first] = this.parts;
    if (first === undefined || first.length < atLeast) this.parts = [Buffer.concat(this.parts)];
    const [bytes = Buffer.alloc(0)] = this.parts;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }
}
