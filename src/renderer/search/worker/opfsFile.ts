import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { SAHPoolUtil, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import wasmAddress from '@sqlite.org/sqlite-wasm/sqlite3.wasm?url';
import type { OpenFile } from './sqlite';

/** Files that are open at once at most: the database and its journal, with room to spare. */
const FILES_AT_ONCE = 4;
const FILE = '/index.sqlite3';
/** A window that closed or died gives its files back a moment after its lead: so often they are asked for again, ms apart. */
const TRIES = 20;
const TRY_AGAIN = 250;

/**
 * An index in the origin's private file system. Its pool of open files belongs to one worker at a time: the one of the
 * window that leads.
 */
export function filesOf(phoneNumberId: string): OpenFile {
  let starting: Promise<Sqlite3Static> | null = null;
  return async () => {
    starting ??= startSqlite();
    const sqlite = await starting;
    const directory = `.balcao-search-${phoneNumberId}`;
    const pool = await openPool(sqlite, directory);
    const db = new pool.OpfsSAHPoolDb(FILE);
    return {
      sqlite,
      db,
      close: () => {
        db.close();
        pool.pauseVfs();
      },
      discard: async () => {
        db.close();
        await pool.removeVfs();
      },
    };
  };
}

async function openPool(sqlite: Sqlite3Static, directory: string, tries = TRIES): Promise<SAHPoolUtil> {
  const again = { forceReinitIfPreviouslyFailed: true } as const;
  try {
    const pool = await sqlite.installOpfsSAHPoolVfs({
      ...{ ...again, name: directory, directory },
      initialCapacity: FILES_AT_ONCE,
    });
    // A power cut while the pool was made leaves one with fewer places, and `initialCapacity` counts for empty ones only.
    await pool.reserveMinimumCapacity(FILES_AT_ONCE);
    return pool;
  } catch (error) {
    const isHeld = error instanceof Error && error.name === 'NoModificationAllowedError';
    if (!isHeld || tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
    return openPool(sqlite, directory, tries - 1);
  }
}

/** The package takes Emscripten's options, whatever its types say; the files of the page do not stream as WebAssembly. */
async function startSqlite(): Promise<Sqlite3Static> {
  const init: (options: { readonly wasmBinary: ArrayBuffer }) => Promise<Sqlite3Static> = sqlite3InitModule;
  return init({ wasmBinary: await (await fetch(wasmAddress)).arrayBuffer() });
}
