import { createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMediaStore } from '../media/mediaStore';
import { createAlarms } from '../scheduler/alarms';
import { createSecrets } from '../settings/secrets';
import { openJournal } from '../webhook/journal/openJournal';
import { startReceiver } from '../webhook/receiver';
import { createFileLog } from './fileLog';

const TOKEN = 'EAAGm0PX4ZCpsBAcanary';
const SECRET = 'canary-app-secret-f00d';
const PHONE = '5511900001234';
const canaries = [TOKEN, SECRET, PHONE, '+55 11 90000-1234', 'Fulana', 'canary-verify', 'boa tarde'];

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'balcao-log-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const allLogs = async (): Promise<string> =>
  (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join('\n');

describe('createFileLog', () => {
  it('writes one JSON line an event, with what may be seen', async () => {
    createFileLog({ folder }).warn('journal.cut', {
      bytes: 12,
      code: 'journal.io',
      ok: true,
      lastAt: 1_790_000_000_000,
    });
    const line: unknown = JSON.parse(await readFile(join(folder, 'main.log'), 'utf8'));
    const seen = {
      level: 'warn',
      event: 'journal.cut',
      bytes: 12,
      code: 'journal.io',
      ok: true,
      lastAt: 1_790_000_000_000,
    };
    expect(line).toMatchObject(seen);
  });

  it('hides phones, tokens and texts whatever the field is called', async () => {
    const log = createFileLog({ folder });
    for (const canary of canaries) {
      log.info(canary, { text: canary, [canary]: 1 });
    }
    log.info('x', { code: PHONE, reason: TOKEN, name: '+55 11 90000-1234', count: Number(PHONE) });
    const written = await allLogs();
    for (const canary of canaries) expect(written).not.toContain(canary);
    expect(written).toContain('[hidden]');
  });

  it('keeps a few full files and no more', async () => {
    const log = createFileLog({ folder, maxBytes: 300, keep: 2 });
    for (let count = 0; count < 40; count += 1) log.info('tick', { count });
    expect((await readdir(folder)).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log']);
    expect(await readFile(join(folder, 'main.log'), 'utf8')).toContain('"count":39');
  });
});

describe('the canaries', () => {
  it('pass through every error path of the receiving side and stand in no log', async () => {
    const log = createFileLog({ folder });
    const data = await mkdtemp(join(tmpdir(), 'balcao-canary-'));
    const clock = () => 1_790_000_000_000;
    const journal = await openJournal({ folder: join(data, 'journal'), clock, log });
    const identity = { port: 0, secretPath: PHONE, verifyToken: () => 'canary-verify', appSecret: () => SECRET };
    const receiver = await startReceiver({ ...identity, journal, clock, log });
    const url = `http://127.0.0.1:${receiver.port}/${PHONE}`;
    const body = JSON.stringify({ from: PHONE, name: 'Fulana', text: 'boa tarde', token: TOKEN });
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
    const post = (given: string) => fetch(url, { method: 'POST', body, headers: { 'x-hub-signature-256': given } });
    expect((await post(signature)).status).toBe(200);
    for (let count = 0; count < 5; count += 1) expect((await post('sha256=0')).status).toBe(401);
    expect((await fetch(`${url}?hub.verify_token=${TOKEN}`)).status).toBe(403);
    await journal.close();
    expect((await post(signature)).status).toBe(503);
    await receiver.close();
    await writeFile(join(data, 'alarms.json'), `{"${PHONE}"`);
    const timers = { after: () => () => undefined };
    const onRing = () => Promise.reject(new Error(TOKEN));
    const alarms = await createAlarms({
      file: join(data, 'alarms.json'),
      clock,
      monotonic: () => 0,
      timers,
      onRing,
      log,
    });
    await alarms.set({ name: PHONE, dueAt: 0 });
    await alarms.close();
    await createSecrets({}).open(TOKEN);
    await (await openMediaStore(join(data, 'media'))).save(PHONE, Readable.from([TOKEN]), 'wrong');
    const written = await allLogs();
    expect(written).toContain('webhook.appSecretSuspect');
    for (const canary of canaries) expect(written).not.toContain(canary);
    await rm(data, { recursive: true, force: true });
  });
});
