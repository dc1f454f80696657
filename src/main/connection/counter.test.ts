import { describe, expect, it } from 'vitest';
import type { ConnectionForm, ConnectionStatus } from '../../shared/contract/channels';
import type { ConnectionFile } from '../../shared/contract/connectionFile';
import { done, refused } from '../../shared/kernel/result';
import { quietLog } from '../cloudApi/testing/loopbackGraph';
import type { ConnectionRecord } from '../settings/machineState';
import type { Secrets } from '../settings/secrets';
import { OneCounter, type CounterParts } from './counter';
import type { NumberSpec } from './numberSpec';
import type { OpenNumber } from './openNumber';
import { createStatusBoard, type StatusBoard } from './statusBoard';

const PHONE = '100000000000001';
const OTHER = '100000000000002';
const GOOD = 'good-token';

/** A vault that seals by turning into text. */
const secrets: Secrets = {
  protection: () => Promise.resolve('protected'),
  seal: (plain) => Promise.resolve(done({ blob: JSON.stringify(plain), protection: 'protected' })),
  open: (blob) =>
    Promise.resolve(
      done({ secrets: JSON.parse(blob) as NumberSpec['secrets'], protection: 'protected', resealAdvised: false }),
    ),
};

interface Scene {
  readonly counter: OneCounter;
  readonly tokens: string[];
  readonly waited: boolean[];
  record(): ConnectionRecord | null;
}

/** Tokens other than the good one are refused; the port of `OTHER` is taken. */
function scene(change: Partial<CounterParts> = {}): Scene {
  const tokens: string[] = [];
  const waited: boolean[] = [];
  let kept: ConnectionRecord | null = null;
  const board = createStatusBoard(() => undefined);
  const counter = new OneCounter({
    board,
    open: (spec, waitForPort) => {
      waited.push(waitForPort);
      if (spec.phoneNumberId === OTHER)
        return Promise.reject(Object.assign(new Error('taken'), { code: 'EADDRINUSE' }));
      return Promise.resolve(fakeNumber(spec, board, tokens));
    },
    startDemonstration: () => Promise.resolve(refused({ code: 'demonstration-failed' })),
    check: () => Promise.resolve([]),
    secretPath: () => Promise.resolve('p'.repeat(32)),
    memory: { read: () => kept, write: (record) => (kept = record) },
    secrets,
    onOpened: () => undefined,
    onDemonstration: () => undefined,
    quiet: Promise.resolve(),
    pause: () => Promise.resolve(false),
    log: quietLog,
    ...change,
  });
  return { counter, tokens, waited, record: () => kept };
}

function fakeNumber(spec: NumberSpec, board: StatusBoard, tokens: string[]): OpenNumber {
  let token = spec.secrets.accessToken;
  const look = (): void => {
    const api: Partial<ConnectionStatus> =
      token === GOOD ? { api: 'ready', apiErrorCode: null } : { api: 'token-expired', apiErrorCode: 190 };
    board.note(spec.phoneNumberId, api);
  };
  const watch = {
    nudge: look,
    verify: () => {
      look();
      return Promise.resolve([]);
    },
  };
  const number: Partial<OpenNumber> = {
    spec,
    receiver: { port: 4_011, counters: () => ({}) as never, close: () => Promise.resolve() },
    connect: () => watch,
    watch: () => watch,
    useToken(next) {
      const before = token;
      token = next;
      tokens.push(next);
      return before;
    },
    close: () => Promise.resolve(),
  };
  return number as OpenNumber;
}

const form = (phoneNumberId: string): ConnectionForm => ({
  phoneNumberId,
  wabaId: '200000000000001',
  accessToken: GOOD,
  appSecret: 's',
  verifyToken: 'v',
  publicUrl: 'https://balcao.example.com',
  webhookPort: 4_011,
  acceptUnprotected: false,
});

const connectionFile = (phoneNumberId: string): ConnectionFile => ({
  ...{ graphUrl: 'http://127.0.0.1:9', phoneNumberId, wabaId: '200000000000001' },
  ...{ accessToken: GOOD, appSecret: 's', verifyToken: 'v' },
});

describe('the counter of this computer', () => {
  it('keeps a token that works when the new one is wrong', async () => {
    const { counter, tokens, record } = scene();
    await counter.adopt(form(PHONE));
    const sealed = record()?.sealedSecrets;
    expect(await counter.replaceToken('wrong')).toMatchObject({ ok: false, failure: { code: 'token-invalid' } });
    expect(tokens).toEqual(['wrong', GOOD]);
    expect(record()?.sealedSecrets).toBe(sealed);
    expect(await counter.describe()).toMatchObject({ api: 'ready' });
  });

  it('goes back to the number that it had when another cannot be opened', async () => {
    const { counter, record } = scene();
    await counter.adopt(form(PHONE));
    expect(await counter.adopt(form(OTHER))).toMatchObject({ ok: false, failure: { code: 'port-busy' } });
    expect(counter.number()?.spec.phoneNumberId).toBe(PHONE);
    expect(await counter.describe()).toMatchObject({ kind: 'official', phoneNumberId: PHONE });
    expect(record()?.phoneNumberId).toBe(PHONE);
  });

  it('says why a start opened nothing, until a number is open', async () => {
    const { counter } = scene();
    const failure = { code: 'connection-file', detail: 'not-json' };
    await counter.start({ with: 'nothing', failure });
    expect(await counter.describe()).toMatchObject({ kind: 'none', startFailure: failure });
    await counter.startDemonstration();
    expect(await counter.describe()).toMatchObject({ kind: 'none', startFailure: failure });
    await counter.startAgain(() => Promise.resolve({ with: 'file', file: connectionFile(OTHER) }));
    expect(await counter.describe()).toMatchObject({ kind: 'none', startFailure: { code: 'port-busy' } });
    await counter.startAgain(() => Promise.resolve({ with: 'file', file: connectionFile(PHONE) }));
    expect(await counter.describe()).toMatchObject({ phoneNumberId: PHONE, startFailure: null });
  });

  it('does not open a number twice when its start is repeated', async () => {
    const { counter, waited } = scene();
    await counter.adopt(form(PHONE));
    await counter.startAgain(() => Promise.resolve({ with: 'memory' }));
    expect(waited).toEqual([false]);
  });

  it('tells secrets that no longer open, and forgets that when one leaves', async () => {
    const foreign: Secrets = { ...secrets, open: () => Promise.resolve(refused({ code: 'secrets.foreign' })) };
    const { counter, record } = scene({ secrets: foreign });
    await counter.adopt(form(PHONE));
    const restarted = scene({ secrets: foreign, memory: { read: record, write: () => undefined } }).counter;
    await restarted.start({ with: 'memory' });
    const failure = { code: 'secrets-unreadable', detail: 'secrets.foreign' };
    expect(await restarted.describe()).toMatchObject({ kind: 'none', startFailure: failure });
    await restarted.leave();
    expect(await restarted.describe()).toMatchObject({ kind: 'none', startFailure: null });
  });

  it('tells a folder that cannot be written, of a start and of a form', async () => {
    const ended = Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
    const { counter } = scene({ secretPath: () => Promise.reject(ended) });
    const failure = { code: 'journal-unavailable', detail: 'ENOTDIR' };
    await counter.start({ with: 'file', file: connectionFile(PHONE) });
    expect(await counter.describe()).toMatchObject({ startFailure: failure });
    expect(await counter.adopt(form(PHONE))).toEqual({ ok: false, failure });
  });

  it('opens a remembered number even while its port is taken, but adopts none so', async () => {
    const { counter, waited } = scene();
    await counter.adopt(form(PHONE));
    await counter.start({ with: 'memory' });
    expect(waited).toEqual([false, true]);
  });

  it('remembers the phone number that WhatsApp told, of this number alone', async () => {
    const { counter, record } = scene();
    await counter.adopt(form(PHONE));
    counter.keepPhoneNumber(PHONE, '+55 11 90000-0001');
    counter.keepPhoneNumber('100000000000009', '+55 11 90000-0009');
    expect(record()).toMatchObject({ phoneNumberId: PHONE, displayPhoneNumber: '+55 11 90000-0001' });
  });
});
