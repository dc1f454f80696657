import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sink } from '../sink';

/** Entries of an archive, each with its hash, for a manifest of all of them. */
export class HashedSink {
  private readonly files: Record<string, string> = {};
  private name = '';
  private hash = sha256.create();

  constructor(private readonly sink: Sink) {}

  async begin(name: string): Promise<void> {
    this.name = name;
    this.hash = sha256.create();
    await this.sink.entry(name);
  }

  async write(text: string): Promise<void> {
    this.hash.update(utf8ToBytes(text));
    await this.sink.write(text);
  }

  end(): Promise<void> {
    this.files[this.name] = bytesToHex(this.hash.digest());
    return Promise.resolve();
  }

  async text(name: string, text: string): Promise<void> {
    await this.begin(name);
    await this.write(text);
    await this.end();
  }

  async medium(mediaId: string, name: string): Promise<void> {
    if (name in this.files) return;
    const facts = await this.sink.medium({ mediaId, as: { kind: 'entry', name } });
    if (facts !== null) this.files[name] = facts.sha256;
  }

  /** @returns its own hash, which stands for all of them */
  async manifest(name: string): Promise<string> {
    await this.text(name, `${JSON.stringify({ schema: 'balcao-manifest/1', files: this.files }, null, 1)}\n`);
    return this.files[name] ?? '';
  }
}
