import type { ConnectionCheck, ConnectionForm, ConnectionStatus } from '../../shared/contract/channels';
import type { ConnectionFile } from '../../shared/contract/connectionFile';
import type { Log } from '../../shared/kernel/log';
import { done, refused, type Failure, type Result } from '../../shared/kernel/result';
import type { ConnectionRecord } from '../settings/machineState';
import type { Secrets } from '../settings/secrets';
import { recordOfSpec, specOfDemonstration, specOfFile, specOfForm, specOfRecord } from './connectionRecord';
import type { Demonstration } from './demonstration';
import type { NumberSpec } from './numberSpec';
import type { OpenNumber } from './openNumber';
import { closedStatus, openingStatus, type StatusBoard } from './statusBoard';

export interface ConnectionMemory {
  read(): ConnectionRecord | null;
  write(record: ConnectionRecord | null): void;
}

export interface CounterParts {
  readonly board: StatusBoard;
  /** @param waitForPort open without the webhook port while another program has it, instead of failing */
  readonly open: (spec: NumberSpec, waitForPort: boolean) => Promise<OpenNumber>;
  readonly startDemonstration: (onDeath: () => void) => Promise<Result<Demonstration>>;
  readonly check: (form: ConnectionForm) => Promise<readonly ConnectionCheck[]>;
  /** The last part of the number's callback address: made once and kept in its folder. */
  readonly secretPath: (phoneNumberId: string) => Promise<string>;
  readonly memory: ConnectionMemory;
  readonly secrets: Secrets;
  /** Resolves once the first page is loaded, or after a while without it. */
  readonly quiet: Promise<void>;
  readonly onOpened: (number: OpenNumber) => void;
  readonly onDemonstration: (demonstration: Demonstration) => void;
  /** Waits before the sandbox is started again; false when the app is quitting. */
  readonly pause: (ms: number) => Promise<boolean>;
  readonly log: Log;
}

export type StartWith =
  | { readonly with: 'file'; readonly file: ConnectionFile }
  | { readonly with: 'demonstration' }
  | { readonly with: 'memory' }
  /** What was asked for cannot even be tried. */
  | { readonly with: 'nothing'; readonly failure: Failure };

export interface Counter {
  /** The number that is open; null while none is, and while one is being opened or closed. */
  number(): OpenNumber | null;
  /** The same, after whatever is being opened or closed. */
  settled(): Promise<OpenNumber | null>;
  /** Opens what this start is for. Every other call waits for it. */
  start(what: StartWith): Promise<Result<ConnectionStatus>>;
  /** The same once more after it failed. A number that is open stays open. */
  startAgain(choose: () => Promise<StartWith>): Promise<Result<ConnectionStatus>>;
  /** The phone number as people write it, once WhatsApp has told it; it is remembered for the next start. */
  phoneNumber(): string | null;
  /** Waits at most until it is known which number this start opens, not until its journal is open. */
  describe(): Promise<ConnectionStatus>;
  startDemonstration(): Promise<Result<ConnectionStatus>>;
  adopt(form: ConnectionForm): Promise<Result<ConnectionStatus>>;
  replaceToken(accessToken: string): Promise<Result<ConnectionStatus>>;
  leave(): Promise<Result<ConnectionStatus>>;
  /** For quitting: closes the number and stops the sandbox; what is remembered stays. */
  close(): Promise<void>;
}

/** Without these a number cannot work at all; the others can be put right while it is open. */
const NEEDED = new Set(['number', 'account', 'token', 'app-secret', 'vault']);
const RESTARTS = [500, 2_000, 10_000, 30_000] as const;

function openingFailure(thrown: unknown): Failure {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  // EACCES may come from a folder as well as from a port.
  const ofPort = thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'listen';
  if (code === 'EADDRINUSE' || (code === 'EACCES' && ofPort)) return { code: 'port-busy', detail: code };
  return { code: 'journal-unavailable', detail: code };
}

/** The counter of this computer: at most one number is open, and numbers never share a folder. */
export class OneCounter implements Counter {
  private open: OpenNumber | null = null;
  private demonstration: Demonstration | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private quitting = false;
  private tellNumberKnown: () => void = () => undefined;
  private readonly numberKnown = new Promise<void>((resolve) => {
    this.tellNumberKnown = resolve;
  });

  constructor(private readonly parts: CounterParts) {}

  number(): OpenNumber | null {
    return this.open;
  }

  async settled(): Promise<OpenNumber | null> {
    if (this.open === null) await this.queue;
    return this.open;
  }

  phoneNumber(): string | null {
    return this.parts.board.read().displayPhoneNumber;
  }

  /** WhatsApp has told the number itself: without this a start without the network would only know its id. */
  keepPhoneNumber(phoneNumberId: string, displayPhoneNumber: string): void {
    const record = this.parts.memory.read();
    if (record?.phoneNumberId !== phoneNumberId || record.displayPhoneNumber === displayPhoneNumber) return;
    this.parts.memory.write({ ...record, displayPhoneNumber });
  }

  async describe(): Promise<ConnectionStatus> {
    await Promise.race([this.queue, this.numberKnown]);
    return this.parts.board.read();
  }

  start(what: StartWith): Promise<Result<ConnectionStatus>> {
    return this.alone(() => this.begin(what));
  }

  startAgain(choose: () => Promise<StartWith>): Promise<Result<ConnectionStatus>> {
    return this.alone(async () => (this.open === null ? this.begin(await choose()) : done(this.parts.board.read())));
  }

  startDemonstration(): Promise<Result<ConnectionStatus>> {
    return this.alone(async () => {
      await this.shut();
      return this.openDemonstration();
    });
  }

  adopt(form: ConnectionForm): Promise<Result<ConnectionStatus>> {
    return this.alone(async () => {
      const { secrets, memory } = this.parts;
      const protection = await secrets.protection();
      if (protection === 'unprotected' && !form.acceptUnprotected) return refused({ code: 'vault-missing' });
      const failed = (await this.parts.check(form)).find((line) => line.state === 'failed' && NEEDED.has(line.check));
      if (failed) return refused({ code: 'connection-refused', detail: failed.code });
      const path = await this.secretPathOf(form.phoneNumberId.trim());
      if (!path.ok) return path;
      const spec = specOfForm(form, { secretPath: path.value, protection });
      const sealed = await secrets.seal(spec.secrets, form.acceptUnprotected);
      if (!sealed.ok) return refused({ code: 'vault-missing', detail: sealed.failure.code });
      await this.shut();
      const opened = await this.openSpec(spec);
      // Only remembered once it really opened: else the next start would fail the same way.
      if (opened.ok) memory.write(recordOfSpec(spec, sealed.value.blob));
      else await this.begin({ with: 'memory' });
      return opened;
    });
  }

  replaceToken(accessToken: string): Promise<Result<ConnectionStatus>> {
    return this.alone(async () => {
      const number = this.open;
      if (number === null) return refused({ code: 'no-connection' });
      const before = number.useToken(accessToken);
      await number.connect().verify();
      const status = this.parts.board.read();
      if (status.api === 'token-expired') {
        // A slip of the hand must not take away a token that works.
        number.useToken(before);
        number.connect().nudge();
        return refused({ code: 'token-invalid', detail: `${status.apiErrorCode}` });
      }
      const kept = await this.keepToken(number.spec, accessToken);
      return kept.ok ? done(status) : kept;
    });
  }

  leave(): Promise<Result<ConnectionStatus>> {
    return this.alone(async () => {
      this.parts.memory.write(null);
      await this.shut();
      this.tellClosed(null);
      return done(this.parts.board.read());
    });
  }

  async close(): Promise<void> {
    this.quitting = true;
    // Whatever is being opened ends first, so that nothing is left behind.
    await this.alone(() => this.shut());
  }

  /** One opening or closing after the other, in the order in which they were asked for. */
  private alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.queue.then(work, work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async shut(): Promise<void> {
    const { open, demonstration } = this;
    this.open = null;
    this.demonstration = null;
    if (open) await open.close();
    demonstration?.stop();
  }

  private async begin(what: StartWith): Promise<Result<ConnectionStatus>> {
    const begun = await this.attempt(what);
    if (!begun.ok) this.tellClosed(begun.failure);
    return begun;
  }

  private attempt(what: StartWith): Promise<Result<ConnectionStatus>> {
    switch (what.with) {
      case 'nothing':
        return Promise.resolve(refused(what.failure));
      case 'demonstration':
        return this.openDemonstration();
      case 'file':
        return this.openFile(what.file);
      case 'memory':
        return this.openRemembered();
    }
  }

  /** Nothing is open now. @param failure why, when something was to be open */
  private tellClosed(failure: Failure | null): void {
    if (this.open === null) this.parts.board.replace({ ...closedStatus, startFailure: failure });
  }

  private async openSpec(spec: NumberSpec, atStart = false): Promise<Result<ConnectionStatus>> {
    if (this.quitting) return refused({ code: 'no-connection' });
    const before = this.parts.board.read();
    // Only a first start lets the page begin with the number at once: a form, or the reason why it did not open, stays.
    if (atStart && before.startFailure === null) this.parts.board.replace(openingStatus(spec, null));
    this.tellNumberKnown();
    try {
      const number = await this.parts.open(spec, atStart);
      this.open = number;
      this.parts.board.replace(openingStatus(spec, number.receiver.port));
      this.parts.onOpened(number);
      void this.connectWhenQuiet(number);
      return done(this.parts.board.read());
    } catch (thrown) {
      const failure = openingFailure(thrown);
      this.parts.log.error('counter.not-opened', { code: failure.code, errno: failure.detail ?? '' });
      this.tellClosed(before.startFailure);
      return refused(failure);
    }
  }

  /** Talking to the Graph API would compete with the page that is being painted at a start. */
  private async connectWhenQuiet(number: OpenNumber): Promise<void> {
    await this.parts.quiet;
    if (this.open === number) number.connect();
  }

  /** Seals the new token for the next start, unless this number is only for this session. */
  private async keepToken(spec: NumberSpec, accessToken: string): Promise<Result<null>> {
    const { secrets, memory } = this.parts;
    const record = memory.read();
    if (spec.protection === 'session' || record?.phoneNumberId !== spec.phoneNumberId) return done(null);
    const sealed = await secrets.seal({ ...spec.secrets, accessToken }, spec.protection === 'unprotected');
    if (!sealed.ok) return refused({ code: 'vault-missing', detail: sealed.failure.code });
    memory.write({ ...record, sealedSecrets: sealed.value.blob });
    return done(null);
  }

  /** Kept in the number's folder, so it fails as the journal would. */
  private async secretPathOf(phoneNumberId: string): Promise<Result<string>> {
    try {
      return done(await this.parts.secretPath(phoneNumberId));
    } catch (thrown) {
      const failure = openingFailure(thrown);
      this.parts.log.error('counter.not-opened', { code: failure.code, errno: failure.detail ?? '' });
      return refused(failure);
    }
  }

  private async openFile(file: ConnectionFile): Promise<Result<ConnectionStatus>> {
    const path = await this.secretPathOf(file.phoneNumberId);
    return path.ok ? this.openSpec(specOfFile(file, path.value), true) : path;
  }

  private async openRemembered(): Promise<Result<ConnectionStatus>> {
    const record = this.parts.memory.read();
    if (record === null) return done(this.parts.board.read());
    if (record.kind === 'demonstration') return this.openDemonstration();
    const opened = record.sealedSecrets === null ? null : await this.parts.secrets.open(record.sealedSecrets);
    if (opened === null || !opened.ok) {
      return refused({ code: 'secrets-unreadable', detail: opened?.failure.code ?? 'none' });
    }
    const { secrets, protection, resealAdvised } = opened.value;
    if (resealAdvised) await this.keepToken(specOfRecord(record, secrets, protection), secrets.accessToken);
    return this.openSpec(specOfRecord(record, secrets, protection), true);
  }

  private async openDemonstration(): Promise<Result<ConnectionStatus>> {
    const started = await this.parts.startDemonstration(() => this.revive());
    if (!started.ok) {
      this.tellClosed(this.parts.board.read().startFailure);
      return started;
    }
    this.demonstration = started.value;
    this.parts.onDemonstration(started.value);
    const { line } = started.value;
    const path = await this.secretPathOf(line.phoneNumberId);
    if (!path.ok) {
      await this.shut();
      return path;
    }
    const spec = specOfDemonstration(line, path.value);
    const opened = await this.openSpec(spec);
    if (opened.ok) this.parts.memory.write(recordOfSpec(spec, null));
    else await this.shut();
    return opened;
  }

  /** The sandbox died: its number is opened again on a new one, with what it already wrote kept. */
  private revive(): void {
    const phoneNumberId = this.open?.spec.phoneNumberId;
    if (phoneNumberId !== undefined) this.parts.board.note(phoneNumberId, { api: 'offline', webhook: 'unconfirmed' });
    void this.alone(async () => {
      if (this.demonstration === null) return;
      await this.shut();
      for (const ms of RESTARTS) {
        if (this.quitting || !(await this.parts.pause(ms))) return;
        if ((await this.begin({ with: 'demonstration' })).ok) return;
      }
    });
  }
}
