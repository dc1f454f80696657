import { configure, ZipWriter } from '@zip.js/zip.js/index-native.js';
import type { PartFile } from './partFile';

// Its workers are made from text, and node has none of them: the deflating itself runs on threads of its own.
configure({ useWebWorkers: false });

/** One entry of an archive that is being written. */
export interface ArchiveEntry {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** A zip that grows entry by entry; nothing of it is held in memory. */
export interface Archive {
  /** @param packed false: stored as it is, for what cannot be made smaller */
  begin(name: string, packed: boolean): ArchiveEntry;
  end(): Promise<void>;
}

/** @param file takes the bytes; what it throws, the entry that is being written throws as well */
export function openArchive(file: PartFile, at: Date): Archive {
  const sink = new WritableStream<Uint8Array>({ write: (bytes) => file.write(bytes) });
  const zip = new ZipWriter(sink, { keepOrder: true, lastModDate: at, extendedTimestamp: false, dataDescriptor: true });
  return {
    begin(name, packed) {
      const pipe = new TransformStream<Uint8Array, Uint8Array>();
      const writer = pipe.writable.getWriter();
      const added = zip.add(name, pipe.readable, { level: packed ? 6 : 0 });
      let failed: unknown = null;
      added.catch((thrown: unknown) => {
        failed = thrown;
        // Whoever waits for room in the pipe would wait for ever.
        void writer.abort(thrown).catch(() => undefined);
      });
      writer.closed.catch(() => undefined);
      const orWhy = (thrown: unknown): never => {
        throw failed ?? thrown;
      };
      return {
        write: (bytes) => writer.write(bytes).catch(orWhy),
        async end() {
          await writer.close().catch(orWhy);
          await added;
        },
      };
    },
    async end() {
      await zip.close();
    },
  };
}
