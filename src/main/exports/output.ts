import { createReadStream } from 'node:fs';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportPlan, SheetSize } from '../../shared/contract/exports';
import type { Archive, ArchiveEntry } from './archive';
import { openPartFile, type KeptFile, type OpenHandle, type PartFile } from './partFile';

/** Multiple of three: base64 of each piece can be put behind that of the one before. */
const PIECE = 192 * 1024;

export interface OutputParts {
  /** A web page → PDF. */
  readonly print: (htmlFile: string, sheet: SheetSize | null) => Promise<Uint8Array>;
  /** Holds the pages that are being printed; exists. */
  readonly workFolder: string;
  readonly now: () => Date;
  readonly openHandle?: OpenHandle;
}

interface Target {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** A file or an archive that is being written, entry by entry. What the disk refuses is thrown; then `drop` it. */
export class Output {
  private target: Target | null = null;
  private readonly folders: string[] = [];

  private constructor(
    private readonly file: PartFile,
    /** null: one file. */
    private readonly archive: Archive | null,
    private readonly plan: Pick<ExportPlan, 'sheet' | 'base64'>,
    private readonly parts: OutputParts,
  ) {}

  static async open(path: string, plan: Omit<ExportPlan, 'suggestedName'>, parts: OutputParts): Promise<Output> {
    const file = await openPartFile(path, parts.openHandle);
    if (plan.form === 'archive') {
      // Not part of every start.
      const { openArchive } = await import('./archive');
      return new Output(file, openArchive(file, parts.now()), plan, parts);
    }
    const output = new Output(file, null, plan, parts);
    await output.aim(output.plain(), plan.print ?? false);
    return output;
  }

  async begin(name: string, print: boolean, packed = true): Promise<void> {
    await this.endEntry();
    if (this.archive) await this.aim(this.archive.begin(name, packed && !print), print);
  }

  async write(text: string): Promise<void> {
    await this.target?.write(Buffer.from(text, this.plan.base64 ? 'base64' : 'utf8'));
  }

  /** A stored file as base64 text into the open entry. */
  async writeBase64(path: string): Promise<void> {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      const bytes = Buffer.concat([rest, chunk]);
      const whole = bytes.length - (bytes.length % 3);
      rest = bytes.subarray(whole);
      await this.write(bytes.subarray(0, whole).toString('base64'));
    }
    await this.write(rest.toString('base64'));
  }

  /** A stored file as an entry of its own. */
  async addFile(name: string, path: string): Promise<void> {
    await this.begin(name, false, false);
    for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      await this.target?.write(chunk);
    }
    await this.endEntry();
  }

  async keep(): Promise<KeptFile> {
    await this.endEntry();
    await this.archive?.end();
    const kept = await this.file.keep();
    await this.clear();
    return kept;
  }

  async drop(): Promise<void> {
    this.target = null;
    await this.file.drop();
    await this.clear();
  }

  private async endEntry(): Promise<void> {
    const { target } = this;
    this.target = null;
    await target?.end();
  }

  private plain(): ArchiveEntry {
    return { write: (bytes) => this.file.write(bytes), end: () => Promise.resolve() };
  }

  private async aim(entry: ArchiveEntry, print: boolean): Promise<void> {
    this.target = print ? await this.printed(entry) : entry;
  }

  /** Gathers a page, prints it at the end and hands the PDF on. */
  private async printed(entry: ArchiveEntry): Promise<Target> {
    const folder = await mkdtemp(join(this.parts.workFolder, 'print-'));
    this.folders.push(folder);
    const page = join(folder, 'page.html');
    await writeFile(page, '', { mode: 0o600 });
    return {
      write: (bytes) => appendFile(page, bytes),
      end: async () => {
        await entry.write(await this.parts.print(page, this.plan.sheet ?? null));
        await entry.end();
        await rm(folder, { recursive: true, force: true });
      },
    };
  }

  private async clear(): Promise<void> {
    for (const folder of this.folders.splice(0)) await rm(folder, { recursive: true, force: true });
  }
}
