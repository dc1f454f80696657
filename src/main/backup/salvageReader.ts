import { hkdfSync } from 'node:crypto';
import { open } from 'node:fs/promises';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { ArchivePiece } from '../../shared/contract/backup';
import type { FoundArchive } from './archiveReader';
import { decrypterFor } from './fileKeys';
import { decodeFrame } from './frames';
import { readAt } from './readAt';

/*
 * What of a damaged archive can still be read. An age file is a row of blocks, each with a seal of its own
 * (age-encryption.org/v1, "Payload"): a block that was altered is lost, and the next one opens as before. Behind a gap the
 * next frame is found by its gzip, whose checksum tells a frame from what only looks like one.
 */
const BLOCK = 64 * 1024;
const TAG = 16;
const NONCE = 16;
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const HEAD_END = '\n--- ';
/** Longer than the head of any age file of ours. */
const HEAD_BYTES = 2_048;

/** Every piece that can still be read, in their order; what lies in damaged places is left out. */
export async function* salvagedPieces(archive: FoundArchive, secret: string): AsyncGenerator<ArchivePiece> {
  const parts = archive.parts ?? archive.guessed;
  const to = parts ? archive.headBytes + parts.payloadBytes : archive.size;
  const frames = new FrameSeeker();
  for await (const block of openedBlocks(archive, secret, to)) {
    if (block === null) frames.gap();
    else frames.add(block);
    for (let piece = await frames.next(); piece !== null; piece = await frames.next()) yield piece;
  }
}

/** The blocks of the payload, decrypted; null for each that cannot be. */
async function* openedBlocks(archive: FoundArchive, secret: string, to: number): AsyncGenerator<Buffer | null> {
  const handle = await open(archive.path, 'r');
  try {
    const start = await readAt(handle, archive.headBytes, HEAD_BYTES);
    const lastLine = start.indexOf(HEAD_END);
    const headEnd = lastLine === -1 ? -1 : start.indexOf('\n', lastLine + HEAD_END.length) + 1;
    if (headEnd <= 0) return;
    const fileKey = await decrypterFor(secret)
      .decryptHeader(start.subarray(0, headEnd))
      .catch(() => null);
    if (fileKey === null) return;
    const nonce = start.subarray(headEnd, headEnd + NONCE);
    const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
    let place = archive.headBytes + headEnd + NONCE;
    for (let count = 0; place < to; count += 1) {
      const sealed = await readAt(handle, place, Math.min(BLOCK + TAG, to - place));
      place += sealed.length;
      yield openBlock(key, count, sealed, false) ?? (place >= to ? openBlock(key, count, sealed, true) : null);
      if (sealed.length === 0) return;
    }
  } finally {
    await handle.close();
  }
}

function openBlock(key: Buffer, count: number, sealed: Buffer, last: boolean): Buffer | null {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(count, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  try {
    return Buffer.from(chacha20poly1305(key, nonce).decrypt(sealed));
  } catch {
    return null;
  }
}

/** Takes frames from decrypted bytes, and finds the next one behind a gap. */
class FrameSeeker {
  private held = Buffer.alloc(0);
  /** The next byte begins a frame. */
  private aligned = true;

  add(bytes: Buffer): void {
    this.held = Buffer.concat([this.held, bytes]);
  }

  gap(): void {
    this.held = Buffer.alloc(0);
    this.aligned = false;
  }

  /** null: it takes more bytes. */
  async next(): Promise<ArchivePiece | null> {
    for (;;) {
      if (!this.aligned) {
        const at = this.held.indexOf(GZIP, 4);
        if (at === -1) {
          // The last bytes may be the beginning of one.
          this.held = this.held.subarray(Math.max(0, this.held.length - GZIP.length - 4));
          return null;
        }
        this.held = this.held.subarray(at - 4);
      }
      if (this.held.length < 4) return null;
      const length = this.held.readUInt32LE(0);
      // Longer than a frame of ours ever is: what was found is none.
      const isFrame = length > 0 && length < LONGEST;
      if (isFrame && this.held.length < 4 + length) return null;
      const piece = isFrame ? await decodeFrame(this.held.subarray(4, 4 + length)).catch(() => null) : null;
      this.aligned = piece !== null;
      this.held = this.held.subarray(piece === null ? 5 : 4 + length);
      if (piece !== null) return piece;
    }
  }
}

/** Bytes: what is waited for behind a gap before it is given up as no frame. */
const LONGEST = 16 * 1024 * 1024;
