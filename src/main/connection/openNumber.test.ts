import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '../../shared/contract/channels';
import type { JournaledOutcome } from '../../shared/contract/journaledOutcome';
import { HOUR } from '../../shared/kernel/instant';
import { json, quietLog, startLoopbackGraph, type LoopbackGraph } from '../cloudApi/testing/loopbackGraph';
import { createAlarms } from '../scheduler/alarms';
import { openJournal } from '../webhook/journal/openJournal';
import type { NumberSpec } from './numberSpec';
import { openNumber, type OpenNumber } from './openNumber';
import { closedStatus } from './statusBoard';

const PHONE = '100000000000001';
const accepted = json(200, { messages: [{ id: 'wamid.1' }] });
let now = 1_760_000_000_000;
let folder = '';
let graph: LoopbackGraph;

function specOf(webhookPort = 0): NumberSpec {
  return {
    kind: 'official',
    phoneNumberId: PHONE,
    wabaId: '200000000000001',
    graphUrl: graph.url,
    secrets: { accessToken: 't', appSecret: 's', verifyToken: 'v' },
    publicUrl: null,
    webhookPort,
    secretPath: 'p'.repeat(32),
    protection: 'session',
    phonePageUrl: null,
    displayPhoneNumber: null,
  };
}

function open(spec: NumberSpec): Promise<OpenNumber> {
  const clock = (): number => now;
  return openNumber(spec, {
    numbersFolder: folder,
    acknowledged: () => 0,
    createAlarms: (file) =>
      createAlarms({
        ...{ file, clock, log: quietLog, monotonic: clock, onRing: () => undefined },
        timers: { after: () => () => undefined },
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
}

const request = (outboxId: string): SendRequest => ({
  outboxId,
  conversationId: 'c1',
  contactId: 'k1',
  to: { waId: '5511900001234' },
  content: { kind: 'text', text: 'Oi' },
  createdAt: now,
  authorId: 'local',
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-number-'));
  graph = await startLoopbackGraph();
});

afterEach(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

describe('an open number', () => {
  it('goes on sending at once when the clock is set back', async () => {
    graph.answer(accepted);
    const number = await open(specOf());
    expect(await number.sender.send(request('a'))).toMatchObject({ outcome: 'sent' });
    now -= 5 * HOUR;
    expect(await number.sender.send(request('b'))).toMatchObject({ outcome: 'sent' });
    await number.close();
  });

  it('waits for the answer to what was posted before it closes, and journals it', async () => {
    let answerNow = (): void => undefined;
    const posted = new Promise<void>((resolve) => {
      graph.answer((seen, response) => {
        answerNow = () => accepted(seen, response);
        resolve();
      });
    });
    const number = await open(specOf());
    const sending = number.sender.send(request('a'));
    await posted;
    const closing = number.close();
    answerNow();
    expect(await sending).toMatchObject({ outcome: 'sent', wamid: 'wamid.1' });
    await closing;
    const journal = await openJournal({ folder: join(folder, PHONE, 'journal'), clock: () => now, log: quietLog });
    const entries = await journal.read({ after: 0, limit: 10, maxBytes: 1_000_000 });
    expect(entries.map(({ kind }) => kind)).toEqual(['send', 'outcome']);
    expect((JSON.parse(entries[1]?.body ?? '') as JournaledOutcome).outcome.outcome).toBe('sent');
    await journal.close();
  });
});
