import { spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import { sleepFor } from '../app/clockForward';
import { appArguments, electronExecutable, killGroup, type CounterApp } from '../app/counterApp';
import { rowsOf } from '../app/database';
import { ana, bruno } from '../fixtures/people';
import type { SandboxProcess } from '../fixtures/sandboxProcess';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

const ROUNDS = 50;
/** Replies of one life, to one of two customers by turns: together they stay below what may go to one customer at once (45, cloud-api 7). */
const REPLIES = 2;

interface StoredMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly delivery?: string;
  readonly content: { readonly text?: string };
}

test('50 times kill -9 at a random instant: nothing acknowledged is lost, nothing leaves twice', async ({
  profile,
  sandbox,
  open,
}) => {
  test.setTimeout(10 * 60_000);
  await sandbox.control.addCustomer(ana);
  await sandbox.control.addCustomer(bruno);
  // Slow enough for statuses to come in the middle of things, and in a later life.
  await sandbox.control.setLifeCycle({ sentMs: 300, deliveredMs: 1_000, readMs: 2_500 });
  await sandbox.control.setWebhooks({ duplicates: 0.2, disorderMs: 100, retryDelaysMs: [100, 200, 400, 800] });
  const pulse = keepWriting(sandbox);
  let replies = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    replies += await liveFor({ round, profile, sandbox, open });
  }
  await pulse.stop();
  expect(replies).toBeGreaterThan(10);

  const app = await open();
  const { page } = app;
  await inboxPage(page).ready();
  expect(await sandbox.control.waitFor({ webhooksIdle: true }, 60_000)).toBe(true);
  const written = await sandbox.control.written();
  const acknowledged = written.filter((message) => message.answered200 > 0);
  expect(acknowledged.length).toBe(written.length);
  const phoneNumberId = sandbox.line.phoneNumberId;
  await expect
    .poll(async () => (await inboundIds(page, phoneNumberId)).length, { timeout: 30_000 })
    .toBe(written.length);
  expect(new Set(await inboundIds(page, phoneNumberId))).toEqual(new Set(acknowledged.map((message) => message.wamid)));

  // A send in doubt holds its conversation's queue for 90 s, so that replies stay in order: the last kill may leave one.
  await sleepFor(app, sandbox, 91_000);
  await expect.poll(() => unsettled(page, phoneNumberId), { timeout: 150_000 }).toEqual([]);
  const stored = (await rowsOf<StoredMessage>(page, phoneNumberId, 'messages')).filter(
    ({ direction }) => direction === 'out',
  );
  const acceptances = await sandbox.control.acceptancesByOutboxId();
  expect([...acceptances.values()].filter((count) => count > 1)).toEqual([]);
  for (const message of stored) {
    const left = acceptances.get(message.id) ?? 0;
    if (message.delivery === 'unconfirmed') continue;
    expect({ text: message.content.text, left }).toEqual({ text: message.content.text, left: 1 });
  }
  for (const outboxId of acceptances.keys()) expect(stored.map(({ id }) => id)).toContain(outboxId);
});

interface Life {
  readonly round: number;
  readonly profile: string;
  readonly sandbox: SandboxProcess;
  readonly open: () => Promise<CounterApp>;
}

/**
 * One life of the app, from its start to its kill; answers as long as it lives. A third ends anywhere between the start and a
 * while of work, a third while replies are written, a third while the first of them is on its way.
 * @returns the number of replies written
 */
async function liveFor({ round, profile, sandbox, open }: Life): Promise<number> {
  const anywhere = round * 7_919;
  if (round % 3 === 0) {
    await bareLife(profile, sandbox, 300 + (anywhere % 3_200));
    return 0;
  }
  const app = await open();
  const inbox = inboxPage(app.page);
  await inbox.ready();
  await inbox.open(round % 2 === 0 ? 'Ana Inventada' : 'Bruno Inventado');
  let replies = 0;
  const answer = async (): Promise<void> => {
    // It is seen at once, however many unread messages stand above it.
    await inbox.reply(`resposta ${String(round)}.${String(replies)}`);
    replies += 1;
  };
  if (round % 3 === 2) await answer();
  const death = new Promise<void>((resolve) => setTimeout(() => void app.kill().then(resolve), anywhere % 1_200));
  try {
    while (replies < REPLIES) await answer();
  } catch {
    // The app died under our hands: that is the test.
  }
  await death;
  return replies;
}

/** Dies while it starts: without Playwright, which would hold `ready` back. */
async function bareLife(profile: string, sandbox: SandboxProcess, lifeMs: number): Promise<void> {
  const child = spawn(await electronExecutable(), appArguments({ profile, connection: sandbox.line }), {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, BALCAO_NO_TRAY: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise((resolve) => setTimeout(resolve, lifeMs));
  killGroup(child.pid);
  await ended;
}

/** Two customers write on, four messages a second, whatever happens to the app. */
function keepWriting(sandbox: SandboxProcess): { stop(): Promise<void> } {
  let going = true;
  let count = 0;
  const writing = (async () => {
    while (going) {
      count += 1;
      await sandbox.control.write(count % 2 === 0 ? 'ana' : 'bruno', { type: 'text', text: `recado ${String(count)}` });
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return {
    async stop() {
      going = false;
      await writing;
    },
  };
}

async function inboundIds(page: Page, phoneNumberId: string): Promise<string[]> {
  const rows = await rowsOf<StoredMessage>(page, phoneNumberId, 'messages');
  return rows.filter(({ direction }) => direction === 'in').map(({ id }) => id);
}

/** What still waits, in words that tell why when it does not end. */
async function unsettled(page: Page, phoneNumberId: string): Promise<string[]> {
  const jobs = await rowsOf<{ state: string; attempts: number; lastErrorCode: number | null; dueAt: number }>(
    page,
    phoneNumberId,
    'outbox',
  );
  return jobs
    .filter(({ state }) => state !== 'unconfirmed')
    .map(({ state, attempts, lastErrorCode, dueAt }) =>
      [state, attempts, lastErrorCode, `in ${String(dueAt - Date.now())} ms`].join(' '),
    );
}
