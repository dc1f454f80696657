import { liveQuery } from 'dexie';
import { SECOND } from '../../../shared/kernel/instant';
import type { Clock } from '../../../shared/kernel/instant';
import { absentIndex } from '../../../shared/domain/search/indexStatus';
import type { IndexStatus } from '../../../shared/domain/search/indexStatus';
import type { BalcaoDatabase } from '../../db/database';
import { readChain } from '../../db/meta/read';
import type { SearchChannel } from '../channel';
import { IndexFeed } from './indexFeed';
import { rehearse } from './rehearse';
import { SearchIndex } from './searchIndex';
import { serveSearch } from './searchServer';
import type { Served } from './searchServer';
import type { OpenFile } from './sqlite';

export interface KeepParts {
  readonly openDatabase: () => Promise<BalcaoDatabase>;
  readonly openFile: OpenFile;
  /** Those who ask, and are told how the index is doing. */
  readonly channels: readonly SearchChannel[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly pause: (ms: number) => Promise<void>;
}

const RETRY_AFTER = 2 * SECOND;
/** An index that breaks so often in one run of the app is not made again: the disk is no place for it. */
const MOST_RENEWALS = 3;

/** Keeps the index and answers for it until the signal ends it. Broken, it is thrown away and made anew. */
export async function keepIndex(parts: KeepParts): Promise<void> {
  await new Keeper(parts).work();
}

class Keeper {
  private status: IndexStatus = { ...absentIndex, state: 'opening' };
  private served: Served | null = null;
  /** What the index threw while it answered. */
  private broken: Error | null = null;

  constructor(private readonly parts: KeepParts) {}

  async work(): Promise<void> {
    const { channels, openFile, signal } = this.parts;
    for (const channel of channels) {
      serveSearch(channel, {
        served: () => this.served,
        tellStatus: () => channel.say({ type: 'status', status: this.status }),
        onBroken: (error) => this.noteBroken(error),
      });
    }
    this.tell(this.status);
    const opened = await SearchIndex.open(openFile, () => performance.now()).catch(() => null);
    if (opened === null) return this.tell({ ...absentIndex, state: 'unavailable' });
    const { index } = opened;
    let { renewed } = opened;
    for (let renewals = 0; !signal.aborted;) {
      const trouble = await this.feed(index, renewed);
      if (signal.aborted) break;
      if (trouble === 'tables') {
        await this.parts.pause(RETRY_AFTER);
        continue;
      }
      renewals += 1;
      const cleared =
        renewals <= MOST_RENEWALS &&
        (await index
          .clear()
          .then(() => true)
          .catch(() => false));
      if (!cleared) return this.tell({ ...absentIndex, state: 'unavailable' });
      renewed = true;
    }
    index.close();
  }

  /** Feeds the index until something is wrong, or the signal ends it. @returns what was wrong */
  private async feed(index: SearchIndex, renewed: boolean): Promise<'index' | 'tables'> {
    let db: BalcaoDatabase | null = null;
    let stopWatching = (): void => undefined;
    try {
      const tables = await this.parts.openDatabase();
      db = tables;
      const feed = new IndexFeed({ ...this.parts, db, index, onStatus: (status) => this.tell(status) }, renewed);
      const served = { index, feed };
      this.served = served;
      rehearse({ ...this.parts, served: () => (this.served === served ? served : null) }).catch((error: unknown) =>
        this.noteBroken(error),
      );
      const watching = liveQuery(() => readChain(tables)).subscribe({
        next: () => feed.nudge(),
        error: () => undefined,
      });
      stopWatching = () => watching.unsubscribe();
      await feed.run(() => this.throwBroken());
      return 'tables';
    } catch (error) {
      this.broken = null;
      return isIndexTrouble(error) ? 'index' : 'tables';
    } finally {
      this.served = null;
      stopWatching();
      db?.close();
    }
  }

  private tell(status: IndexStatus): void {
    this.status = status;
    for (const channel of this.parts.channels) channel.say({ type: 'status', status });
  }

  private noteBroken(error: unknown): void {
    this.broken = error instanceof Error ? error : new Error('The index broke');
    this.served?.feed.nudge();
  }

  private throwBroken(): void {
    if (this.broken !== null) throw this.broken;
  }
}

/** SQLite's own errors, as the package names them; all others come from the tables. */
function isIndexTrouble(error: unknown): boolean {
  return error instanceof Error && (error.name === 'SQLite3Error' || 'resultCode' in error);
}
