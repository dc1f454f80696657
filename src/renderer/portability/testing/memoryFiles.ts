import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TFunction } from 'i18next';
import { done, refused } from '../../../shared/kernel/result';
import { createFakeBridge, type FakeBridge } from '../../bridge/fakeBridge';

/** What was written, by the name of the entry; of a single file under ''. */
export interface MemoryFiles {
  readonly bridge: FakeBridge;
  readonly entries: Map<string, Uint8Array>;
  text(name?: string): string;
  /** Finished, cancelled or neither. */
  state(): 'open' | 'finished' | 'cancelled';
}

/** Main's side of exports, in memory. @param media stored media by id */
export function memoryFiles(media: ReadonlyMap<string, Uint8Array> = new Map()): MemoryFiles {
  const entries = new Map<string, Uint8Array>();
  let open = '';
  let state: ReturnType<MemoryFiles['state']> = 'open';
  const put = (name: string, bytes: Uint8Array): void => {
    entries.set(name, concatBytes(entries.get(name) ?? new Uint8Array(), bytes));
  };
  const factsOf = (bytes: Uint8Array) => ({ size: bytes.length, sha256: bytesToHex(sha256(bytes)), type: 'image/png' });
  const bridge = createFakeBridge({
    'export.begin': ({ suggestedName }) => done({ ticket: 't', path: `/tmp/${suggestedName}` }),
    'export.entry': (_ticket, { name }) => {
      open = name;
      put(name, new Uint8Array());
      return done(null);
    },
    'export.write': (_ticket, text) => {
      put(open, utf8ToBytes(text));
      return done(null);
    },
    'export.medium': (_ticket, { mediaId, as }) => {
      const bytes = media.get(mediaId);
      if (!bytes) return done(null);
      if (as.kind === 'entry') put(as.name, bytes);
      else put(open, utf8ToBytes(btoa(String.fromCharCode(...bytes))));
      return done(factsOf(bytes));
    },
    'export.mediaFacts': (ids) =>
      done(ids.map((id) => (media.has(id) ? factsOf(media.get(id) ?? new Uint8Array()) : null))),
    'export.finish': () => {
      if (state !== 'open') return refused({ code: 'export-gone' });
      state = 'finished';
      const all = concatBytes(...entries.values());
      return done({ path: '/tmp/x', size: all.length, sha256: bytesToHex(sha256(all)) });
    },
    'export.cancel': () => {
      state = 'cancelled';
      entries.clear();
      return done(null);
    },
  });
  const text = (name = ''): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(entries.get(name));
  return { bridge, entries, text, state: () => state };
}

/** Keys instead of words. */
export const keyWords = ((key: string, values?: object) =>
  values ? `${key} ${JSON.stringify(values)}` : key) as unknown as TFunction;
