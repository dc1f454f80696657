import { open, type FileHandle } from 'node:fs/promises';
import type { ArchivePiece } from '../../shared/contract/backup';
import type { Manifest } from '../../shared/domain/backup/manifest';
import { encodeFoot, encodeHead, type ArchiveHead } from './archiveLayout';
import { encrypterFor, type FileKeys } from './fileKeys';
import { encodeFrame } from './frames';

/** Writes one archive into a file that is not there yet. Nothing of it counts before `finish` has come back. */
export class ArchiveWriter {
  /** Of the head, for the manifest, lower-case hex. */
  readonly headHash: string;
  private readonly input = new TransformStream<Uint8Array, Uint8Array>();
  private readonly pen = this.input.writable.getWriter();
  private payloadBytes = 0;
  private readonly flowing: Promise<void>;

  private constructor(
    private readonly handle: FileHandle,
    private readonly head: Buffer,
    private readonly recipient: string,
    private readonly keys: FileKeys,
  ) {
    this.headHash = head.subarray(-32).toString('hex');
    this.flowing = this.flow();
    // Whoever writes is told; until then it is nobody's surprise.
    this.flowing.catch(() => undefined);
  }

  /** @param keys notes what is needed to read it back @throws what the disk refuses */
  static async create(path: string, head: ArchiveHead, recipient: string, keys: FileKeys): Promise<ArchiveWriter> {
    const handle = await open(path, 'wx', 0o600);
    const bytes = encodeHead(head);
    await handle.writeFile(bytes);
    return new ArchiveWriter(handle, bytes, recipient, keys);
  }

  /** Comes back when the piece is on its way to the disk: whoever reads the tables waits for it. */
  async add(piece: ArchivePiece): Promise<void> {
    const frame = await encodeFrame(piece);
    await Promise.race([this.pen.write(frame), this.flowing.then(() => Promise.reject(new Error('closed')))]);
  }

  /** Ends the payload, adds the manifest and the foot, and syncs. @returns bytes of the file */
  async finish(manifest: Manifest): Promise<number> {
    await this.pen.close();
    await this.flowing;
    const sealed = await encrypterFor(this.recipient, this.keys).encrypt(JSON.stringify(manifest));
    await this.handle.writeFile(sealed);
    const parts = { payloadBytes: this.payloadBytes, manifestBytes: sealed.length };
    const foot = encodeFoot(parts, this.head.subarray(-32));
    await this.handle.writeFile(foot);
    await this.handle.sync();
    await this.handle.close();
    return this.head.length + this.payloadBytes + sealed.length + foot.length;
  }

  /** Lets go of the file as it is; whoever began it deletes it. */
  async abandon(): Promise<void> {
    await this.pen.abort().catch(() => undefined);
    await this.flowing.catch(() => undefined);
    await this.handle.close().catch(() => undefined);
  }

  private async flow(): Promise<void> {
    const encrypted = await encrypterFor(this.recipient, this.keys).encrypt(this.input.readable);
    for await (const bytes of encrypted as unknown as AsyncIterable<Uint8Array>) {
      await this.handle.writeFile(bytes);
      this.payloadBytes += bytes.length;
    }
  }
}
