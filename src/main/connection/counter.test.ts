import { describe, expect, it } from 'vitest';
import type { ConnectionForm, ConnectionStatus } from '../../shared/contract/channels';
import { done, refused } from '../../shared/kernel/result';
import { quietLog } from '../cloudApi/testing/loopbackGraph';
import type { ConnectionRecord } from '../settings/machineState';
import type { Secrets } from '../settings/secrets';
import { OneCounter } from './counter';
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
function scene(): Scene {
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

  it('opens a remembered number even while its port is taken, but adopts none so', async () => {
    const { counter, waited } = scene();
    await counter.adopt(form(PHONE));
    await counter.start({ with: 'memory' });
    expect(waited).toEqual([false, true]);
  });
});
