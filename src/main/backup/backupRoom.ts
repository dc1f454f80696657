import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ArchivePiece,
  BackupKeys,
  BackupKind,
  BackupState,
  BackupWanted,
  RunningBackup,
  TablesRead,
} from '../../shared/contract/backup';
import { outlived } from '../../shared/domain/backup/retention';
import { DAY, type Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { done, refused, type Result } from '../../shared/kernel/result';
import type { Alarms } from '../scheduler/alarmsPort';
import type { Journal } from '../webhook/journal/journal';
import { makeArchiveKey } from './archiveKey';
import { folderProblem, listArchives, numberFolder, vaultFolder } from './backupFolder';
import { emptyRecord, formerPlaces, readBackupRecord, writeBackupRecord, type BackupRecord } from './backupRecord';
import { makeBackup, type MadeBackup } from './makeBackup';
import { isNewEngine } from './newEngine';
import { dueAt } from './dueAt';
import type { IntakeTimers, TablesIntake } from './tablesIntake';

/** The alarm of the daily backup, kept in the number's folder like every other. */
export const BACKUP_ALARM = 'backup';
/** WhatsApp tries again for seven days: what is younger stays in the journal whatever a backup holds. */
const JOURNAL_KEPT = 8 * DAY;

/** What is needed of the number that is open. */
export interface BackedUpNumber {
  readonly phoneNumberId: string;
  readonly displayName: string | null;
  readonly folder: string;
  readonly journal: Pick<Journal, 'prune' | 'countFrom'>;
  readonly alarms: Pick<Alarms, 'set' | 'cancel'>;
}

export interface BackupRoomParts {
  readonly number: () => BackedUpNumber | null;
  readonly app: string;
  /** Version of Electron that runs. */
  readonly electron: string;
  readonly clock: Clock;
  readonly timers: IntakeTimers;
  readonly log: Log;
  readonly want: (wanted: BackupWanted) => void;
  readonly tell: (state: BackupState) => void;
}

interface Running {
  readonly runId: string;
  readonly abort: AbortController;
  readonly over: Promise<unknown>;
  intake: TablesIntake | null;
  shown: RunningBackup;
}

const NOTHING: BackupState = {
  ...{ phoneNumberId: null, folder: null, protected: false, dailyAt: null, running: null, stored: [] },
  ...{ lastGood: null, lastFailure: null, folderProblem: null, drilledAt: null, update: null },
};

/** The backups of the number that is open: what is set, what runs, what lies in the folder. */
export class BackupRoom {
  private running: Running | null = null;
  /** Of the number whose id stands beside it. */
  private record: { readonly of: string; readonly value: BackupRecord } | null = null;

  constructor(private readonly parts: BackupRoomParts) {}

  /** A number was opened: its alarm is set, and rings at once when its time passed while the app was off. */
  async opened(): Promise<void> {
    const { number, value } = (await this.ground()) ?? {};
    if (!number || !value) return;
    await this.aim(number, value);
    await this.afterUpdate(value);
    await this.tellState();
  }

  /** A start with another Chromium: a backup, before anybody has done much in it. One that fails is tried at the next start. */
  private async afterUpdate({ electron: from, update, key, folder }: BackupRecord): Promise<void> {
    const { electron: to, clock } = this.parts;
    const isNew = isNewEngine(from, to);
    // It failed, or the app was ended while it was being made.
    const unfinished = update?.to === from && (update?.outcome === 'failed' || update?.outcome === 'waiting');
    if (!isNew && !unfinished) {
      if (from !== to) await this.change({ electron: to });
      return;
    }
    const told = { from: isNew ? (from ?? '') : (update?.from ?? ''), to, at: clock() };
    const ready = key !== null && folder !== null;
    await this.change({ electron: to, update: { ...told, outcome: ready ? 'waiting' : 'not-set-up' } });
    if (ready) await this.start('update');
  }

  async state(): Promise<BackupState> {
    const ground = await this.ground();
    if (ground === null) return NOTHING;
    const { number, value } = ground;
    const folder = value.folder === null ? null : numberFolder(value.folder, number.phoneNumberId);
    return {
      phoneNumberId: number.phoneNumberId,
      folder: value.folder,
      protected: value.key !== null,
      dailyAt: value.dailyAt,
      running: this.running?.shown ?? null,
      stored: folder === null ? [] : await listArchives(folder, value),
      lastGood: value.lastGood,
      lastFailure: value.lastFailure,
      folderProblem: value.folder === null ? null : await folderProblem(value.folder),
      drilledAt: value.drilledAt,
      update: value.update ?? null,
    };
  }

  /** The number that is open, with what is known of its backups. */
  async current(): Promise<{ phoneNumberId: string; folder: string; record: BackupRecord } | null> {
    const ground = await this.ground();
    if (ground === null) return null;
    const { phoneNumberId, folder } = ground.number;
    return { phoneNumberId, folder, record: ground.value };
  }

  /** Makes the key that encrypts from now on. What was encrypted before stays under the passphrase of its time. */
  async protect(passphrase: string): Promise<Result<BackupKeys>> {
    const { recipient, wrapped, secret } = await makeArchiveKey(passphrase);
    const namingKey = randomBytes(32).toString('hex');
    const kept = await this.change({ key: { recipient, wrapped, namingKey }, ...(await this.former()) });
    return kept.ok ? done({ recoveryKey: secret }) : kept;
  }

  async setFolder(folder: string): Promise<Result<BackupState>> {
    const same = (await this.ground())?.value.folder === folder;
    return this.change({ folder, lastFailure: null, ...(same ? {} : await this.former()) });
  }

  private async former(): Promise<Pick<BackupRecord, 'former'>> {
    const value = (await this.ground())?.value;
    return value === undefined ? {} : { former: formerPlaces(value, this.parts.clock()) };
  }

  async setDaily(dailyAt: number | null): Promise<Result<BackupState>> {
    const changed = await this.change({ dailyAt });
    const ground = await this.ground();
    if (ground) await this.aim(ground.number, ground.value);
    return changed;
  }

  /** The journal of this number, where it is open, counts on from here. */
  countFrom(phoneNumberId: string, cursor: number): void {
    const number = this.parts.number();
    if (number?.phoneNumberId === phoneNumberId) number.journal.countFrom(cursor);
  }

  /** A restore was tried out now: the reminder begins anew. */
  drilled(): Promise<Result<BackupState>> {
    return this.change({ drilledAt: this.parts.clock() });
  }

  /** The daily alarm rang. */
  async rang(): Promise<void> {
    const ground = await this.ground();
    if (ground !== null && ground.value.dailyAt !== null) await this.start('scheduled');
  }

  /** Begins a backup. @returns when it has begun, not when it is over */
  async start(kind: BackupKind): Promise<Result<BackupState>> {
    const ground = await this.ground();
    if (ground === null) return refused({ code: 'no-connection' });
    const { key, folder } = ground.value;
    if (key === null || folder === null) return refused({ code: 'backup-not-set-up' });
    if (this.running) return refused({ code: 'backup-running' });
    const abort = new AbortController();
    const shown: RunningBackup = { kind, phase: 'reading', share: null };
    const running: Running = { runId: randomUUID(), abort, intake: null, shown, over: Promise.resolve() };
    this.running = running;
    const over = this.run(ground.number, { ...ground.value, key, folder }, running);
    this.running = Object.assign(running, { over });
    await this.tellState();
    return done(await this.state());
  }

  async piece(runId: string, piece: ArchivePiece): Promise<Result<null>> {
    const { running } = this;
    if (running?.runId !== runId || !running.intake) return refused({ code: 'backup-over' });
    return (await running.intake.add(piece)) ? done(null) : refused({ code: 'backup-over' });
  }

  tablesRead(runId: string, read: TablesRead): Result<null> {
    const { running } = this;
    if (running?.runId !== runId || !running.intake) return refused({ code: 'backup-over' });
    running.intake.end(read);
    return done(null);
  }

  progress(runId: string, share: number): Result<null> {
    if (this.running?.runId === runId) this.show(this.running, 'reading', share);
    return done(null);
  }

  /** The page could not read its tables. */
  gaveUp(runId: string, code: string): Result<null> {
    if (this.running?.runId === runId) this.running.intake?.fail(Object.assign(new Error(code), { backup: code }));
    return done(null);
  }

  /** Ends what runs; nothing of it stays. Comes back when that is so. */
  async cancel(): Promise<void> {
    const { running } = this;
    running?.abort.abort();
    await running?.over;
  }

  private async run(
    number: BackedUpNumber,
    value: BackupRecord & { readonly key: NonNullable<BackupRecord['key']>; readonly folder: string },
    running: Running,
  ): Promise<void> {
    const { parts } = this;
    const { phoneNumberId, displayName } = number;
    const last = value.lastGood && value.archives[value.lastGood.file];
    const order = {
      ...{ kind: running.shown.kind, phoneNumberId, displayName, numberFolder: number.folder },
      ...{ chosen: value.folder, key: value.key, expected: Math.ceil((last?.size ?? 16_000_000) * 1.2) },
      former: (value.former ?? [])
        .filter(({ key }) => key.recipient === value.key.recipient)
        .map((each) => vaultFolder(each.folder, phoneNumberId, each.key)),
    };
    const made = await makeBackup(order, {
      ...{ app: parts.app, clock: parts.clock, timers: parts.timers, log: parts.log, signal: running.abort.signal },
      ask: (intake) => {
        running.intake = intake(() => parts.want({ runId: running.runId, phoneNumberId }));
        return running.intake;
      },
      onPhase: (phase, share) => this.show(running, phase, share),
    });
    this.running = null;
    if (order.kind === 'update') await this.settleUpdate(made.ok);
    if (made.ok) await this.made(number, made.value);
    else if (made.failure.code !== 'backup-cancelled') {
      const { code, detail } = made.failure;
      await this.change({ lastFailure: { at: parts.clock(), code, ...(detail === undefined ? {} : { detail }) } });
    }
    const ground = await this.ground();
    if (ground?.number.phoneNumberId === phoneNumberId) await this.aim(ground.number, ground.value);
    await this.tellState();
  }

  private async settleUpdate(made: boolean): Promise<void> {
    const update = (await this.ground())?.value.update;
    if (update) await this.change({ update: { ...update, outcome: made ? 'made' : 'failed' } });
  }

  private async made(number: BackedUpNumber, { file, messages, ...archive }: MadeBackup): Promise<void> {
    const { clock, log } = this.parts;
    const ground = await this.ground();
    if (ground?.number.phoneNumberId !== number.phoneNumberId) return;
    const { value } = ground;
    const archives = { ...value.archives, [file]: archive };
    const going = outlived(Object.entries(archives).map(([name, known]) => ({ name, ...known })));
    for (const { name } of going) delete archives[name];
    await this.change({
      ...{ archives, lastGood: { at: clock(), file, messages }, lastFailure: null },
      drilledAt: value.drilledAt ?? clock(),
    });
    const folder = numberFolder(value.folder ?? '', number.phoneNumberId);
    for (const { name } of going) await rm(join(folder, name), { force: true }).catch(() => undefined);
    const freed = await number.journal.prune({ before: clock() - JOURNAL_KEPT, securedUpTo: archive.cursor });
    log.info('backup.made', { bytes: archive.size, messages, removed: going.length, journalFreed: freed });
  }

  private show(running: Running, phase: RunningBackup['phase'], share: number | null): void {
    const before = running.shown;
    const step = share === null ? null : Math.floor(share * 100) / 100;
    if (before.phase === phase && before.share === step) return;
    running.shown = { ...before, phase, share: step };
    void this.tellState();
  }

  private async tellState(): Promise<void> {
    this.parts.tell(await this.state());
  }

  private aim(number: BackedUpNumber, record: BackupRecord): Promise<void> {
    const { dailyAt, key, folder } = record;
    if (dailyAt === null || key === null || folder === null) return number.alarms.cancel(BACKUP_ALARM);
    const due = dueAt(this.parts.clock(), dailyAt, record.lastGood?.at ?? null, record.lastFailure?.at ?? null);
    return number.alarms.set({ name: BACKUP_ALARM, dueAt: due });
  }

  private async change(change: Partial<BackupRecord>): Promise<Result<BackupState>> {
    const ground = await this.ground();
    if (ground === null) return refused({ code: 'no-connection' });
    const value = { ...ground.value, ...change };
    try {
      await writeBackupRecord(ground.number.folder, value);
    } catch (cause) {
      return refused({
        code: 'disk-full',
        detail: cause instanceof Error && 'code' in cause ? String(cause.code) : '',
      });
    }
    this.record = { of: ground.number.phoneNumberId, value };
    await this.tellState();
    return done(await this.state());
  }

  private async ground(): Promise<{ readonly number: BackedUpNumber; readonly value: BackupRecord } | null> {
    const number = this.parts.number();
    if (number === null) return null;
    if (this.record?.of !== number.phoneNumberId) {
      const value = await readBackupRecord(number.folder, this.parts.clock, this.parts.log).catch(() => emptyRecord);
      this.record = { of: number.phoneNumberId, value };
    }
    return { number, value: this.record.value };
  }
}
