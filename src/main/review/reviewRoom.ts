import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ConnectionStatus } from '../../shared/contract/channels';
import type { HistoryReader, ReviewFacts } from '../../shared/contract/review';
import type { SalvageFacts } from '../../shared/contract/salvage';
import type { Log } from '../../shared/kernel/log';
import { done, refused, type Result } from '../../shared/kernel/result';
import type { ArchiveDesk } from '../backup/archiveDesk';
import { closedStatus } from '../connection/statusBoard';
import { fileNameOf } from '../media/mediaStore';
import { copyTables, lookAtProfile, phoneNumberIn } from './anotherProfile';

/** A window that reads a history. It is named by the id of its page, and owns a folder with everything that it needs. */
export interface OpenReview {
  readonly pageId: number;
  readonly folder: string;
  readonly status: ConnectionStatus;
  /** Path of a medium; null: the history does not have it. */
  readonly pathOf: (mediaId: string) => Promise<string | null>;
  readonly close: () => void;
}

export interface ReviewPage {
  readonly pageId: number;
  /** Closes the window; `onClosed` follows. */
  close(): void;
  /** Takes away what Chromium keeps of the page. */
  forget(): Promise<void>;
}

export interface ReviewRoomParts {
  /** Where the folders of open histories lie. */
  readonly folder: string;
  /** Of this Balcão. */
  readonly profile: string;
  readonly desk: ArchiveDesk;
  /** Opens a window whose page keeps its storage in that folder alone. */
  readonly openPage: (page: {
    readonly storage: string;
    readonly title: string;
    readonly find: OpenReview['pathOf'];
    readonly onClosed: () => void;
  }) => ReviewPage;
  readonly log: Log;
}

/** Within a window's folder: what Chromium keeps of its page. */
const STORAGE = 'page';

interface Subject {
  readonly facts: ReviewFacts;
  readonly phoneNumberId: string;
  readonly displayName: string | null;
  /** @param folder of this window */
  readonly find: (folder: string, file: string) => Promise<string | null>;
}

/** The histories that are open for reading. What was decrypted for one goes with its window, or at the next start. */
export class ReviewRoom {
  private readonly open = new Map<number, OpenReview & { readonly page: ReviewPage }>();
  private readonly folders = new Set<string>();
  private readonly leaving = new Set<Promise<void>>();

  constructor(private readonly parts: ReviewRoomParts) {}

  /** null: that page is one of the counter's own. */
  of(pageId: number): OpenReview | null {
    return this.open.get(pageId) ?? null;
  }

  async openArchive(archiveId: string, salvage: SalvageFacts | null, reader: HistoryReader): Promise<Result<null>> {
    const { desk } = this.parts;
    const handed = desk.handOver(archiveId);
    if (handed === null) return refused({ code: 'backup-over' });
    const { head, path, rows, schema, displayName } = handed;
    return this.show(await this.newFolder(), {
      facts: {
        ...{ source: 'archive', archiveId: handed.archiveId, createdAt: head.createdAt },
        ...{ name: basename(path), schema, rows, salvage, ...reader },
      },
      ...{ phoneNumberId: head.phoneNumberId, displayName },
      async find(folder, file) {
        const media = join(folder, 'media');
        return (await desk.bringOne(handed.archiveId, file, media)) ? join(media, file) : null;
      },
    });
  }

  async openFolder(path: string, phoneNumberId: string, reader: HistoryReader): Promise<Result<null>> {
    const looked = await lookAtProfile(path, this.parts.profile);
    if (!looked.ok) return looked;
    const from = looked.value.path;
    if (!looked.value.numbers.includes(phoneNumberId)) return refused({ code: 'review-foreign' });
    const folder = await this.newFolder();
    const copied = await copyTables(from, phoneNumberId, join(folder, STORAGE));
    if (!copied.ok) {
      await this.removeFolder(folder);
      return copied;
    }
    return this.show(folder, {
      facts: {
        ...{ source: 'folder', archiveId: null, createdAt: copied.value },
        ...{ name: basename(from), schema: 0, rows: 0, salvage: null, ...reader },
      },
      ...{ phoneNumberId, displayName: await phoneNumberIn(from, phoneNumberId) },
      async find(_folder, file) {
        const medium = join(from, 'numbers', phoneNumberId, 'media', file);
        return (await stat(medium).catch(() => null))?.isFile() ? medium : null;
      },
    });
  }

  /** Takes away what windows of before have left: the app was killed, or the system held a file. */
  async sweep(): Promise<void> {
    for (const name of await readdir(this.parts.folder).catch(() => [])) {
      const folder = join(this.parts.folder, name);
      if (!this.folders.has(folder)) await this.removeFolder(folder);
    }
  }

  /** Closes all; nothing of them stays. */
  async close(): Promise<void> {
    for (const { page } of [...this.open.values()]) page.close();
    await Promise.all([...this.leaving]);
  }

  private show(folder: string, { facts, phoneNumberId, displayName, find }: Subject): Result<null> {
    const pathOf = async (mediaId: string): Promise<string | null> => {
      const file = fileNameOf(mediaId);
      return file === null ? null : find(folder, file).catch(() => null);
    };
    const page = this.parts.openPage({
      ...{ storage: join(folder, STORAGE), title: facts.name, find: pathOf },
      onClosed: () => {
        this.open.delete(page.pageId);
        const left = this.leave(folder, facts.archiveId, page).finally(() => this.leaving.delete(left));
        this.leaving.add(left);
      },
    });
    const status: ConnectionStatus = {
      ...closedStatus,
      ...{ kind: 'review', phoneNumberId, displayPhoneNumber: displayName, api: 'offline', review: facts },
    };
    this.open.set(page.pageId, { ...{ pageId: page.pageId, folder, status, pathOf, page }, close: () => page.close() });
    this.parts.log.info('review.opened', { source: facts.source, salvage: facts.salvage !== null });
    return done(null);
  }

  private async leave(folder: string, archiveId: string | null, page: ReviewPage): Promise<void> {
    if (archiveId !== null) await this.parts.desk.close(archiveId);
    await page.forget().catch(() => undefined);
    await this.removeFolder(folder);
    this.folders.delete(folder);
    this.parts.log.info('review.closed');
  }

  private async newFolder(): Promise<string> {
    const folder = join(this.parts.folder, randomUUID());
    this.folders.add(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  private async removeFolder(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((cause: unknown) => {
      const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      this.parts.log.warn('review.left-behind', { errno });
    });
  }
}
