import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '../../shared/contract/channels';
import { quietLog } from '../cloudApi/testing/loopbackGraph';
import type { NumberSpec } from '../connection/numberSpec';
import { openNumber, type OpenNumber } from '../connection/openNumber';
import { closedStatus } from '../connection/statusBoard';
import { createAlarms } from '../scheduler/alarms';
import { counterHandlers } from './counterHandlers';
import { teamHandlers } from './teamHandlers';

const clock = (): number => 1_760_000_000_000;
const OTHER = '100000000000002';
const asker = { id: 1 };
const spec: NumberSpec = {
  kind: 'official',
  phoneNumberId: '100000000000001',
  wabaId: '200000000000001',
  graphUrl: 'http://127.0.0.1:9',
  secrets: { accessToken: 't', appSecret: 's', verifyToken: 'v' },
  publicUrl: null,
  webhookPort: 0,
  secretPath: 'p'.repeat(32),
  protection: 'session',
  phonePageUrl: null,
  displayPhoneNumber: null,
};
const request: SendRequest = {
  outboxId: 'o1',
  conversationId: 'c1',
  contactId: 'k1',
  to: { waId: '5511900001234' },
  content: { kind: 'text', text: 'Oi' },
  createdAt: clock(),
  authorId: 'local',
};

let folder = '';
let number: OpenNumber;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-counter-'));
  number = await openNumber(spec, {
    numbersFolder: folder,
    acknowledged: () => 0,
    createAlarms: (file) =>
      createAlarms({
        file,
        clock,
        log: quietLog,
        monotonic: clock,
        timers: { after: () => () => undefined },
        onRing: () => undefined,
      }),
    note: () => undefined,
    status: () => closedStatus,
    waitForPort: false,
    quiet: Promise.resolve(),
    onArrived: () => undefined,
    onCounters: () => undefined,
    onUploading: () => undefined,
    onTemplates: () => undefined,
    randomText: () => 'r'.repeat(32),
    fetch,
    clock,
    log: quietLog,
  });
});

afterEach(async () => {
  await number.close();
  await rm(folder, { recursive: true });
});

describe('requests about a number that is not the open one', () => {
  it('read nothing of its journal, acknowledge nothing, send nothing through it', async () => {
    const written: string[] = [];
    const handlers = counterHandlers(
      { number: () => number, settled: () => Promise.resolve(number) },
      {
        read: () => ({ databaseId: null, acknowledged: 0 }),
        write: (phoneNumberId) => written.push(phoneNumberId),
      },
    );
    await number.journal.append('webhook', '{}');
    expect(await handlers['inbox.sentinel'](OTHER, asker)).toMatchObject({ ok: false });
    expect(await handlers['inbox.pull']({ phoneNumberId: OTHER, after: 0, limit: 10 }, asker)).toMatchObject({
      ok: false,
    });
    expect(
      await handlers['inbox.acknowledge']({ phoneNumberId: OTHER, databaseId: 'd', upTo: 1 }, asker),
    ).toMatchObject({
      ok: false,
    });
    expect(await handlers['message.send'](request, OTHER, asker)).toMatchObject({ value: { outcome: 'retry' } });
    expect(written).toEqual([]);
    expect(number.journal.state().last).toBe(1);
    const own = await handlers['inbox.pull']({ phoneNumberId: spec.phoneNumberId, after: 0, limit: 10 }, asker);
    expect(own).toMatchObject({ ok: true, value: { entries: [{ seq: 1 }] } });
  });
});

describe('the team of a number', () => {
  it('is kept in the folder of the open number, and of no other', async () => {
    const handlers = teamHandlers({ number: () => number, settled: () => Promise.resolve(number) });
    const own = spec.phoneNumberId;
    expect(await handlers['team.kept'](own, asker)).toEqual({ ok: true, value: null });
    expect(await handlers['team.keep'](own, '{"attendants":[]}', asker)).toMatchObject({ ok: true });
    expect(await handlers['team.kept'](own, asker)).toEqual({ ok: true, value: '{"attendants":[]}' });
    expect(await handlers['team.keep'](OTHER, '{}', asker)).toMatchObject({ failure: { code: 'no-connection' } });
    expect(await handlers['team.kept'](OTHER, asker)).toMatchObject({ failure: { code: 'no-connection' } });
  });
});
