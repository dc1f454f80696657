import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalError } from './journal/journal';
import { startReceiver } from './receiver';
import type { Receiver } from './receiverPort';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SECRET = 'test_app_secret';
const PATH = 'k3yk3yk3yk3yk3yk3y';

let receiver: Receiver;
let kept: string[] = [];
let refusal: JournalError | null = null;
let release: (() => void) | null = null;

const journal = {
  async append(_kind: string, body: Uint8Array | string): Promise<number> {
    if (refusal !== null) throw refusal;
    if (release !== null) await new Promise<void>((resolve) => (release = resolve));
    return kept.push(Buffer.from(body).toString());
  },
};

const address = (path = PATH): string => `http://127.0.0.1:${receiver.port}/${path}`;
const sign = (body: string): string => `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
const post = (body: string, signature = sign(body), path = PATH): Promise<Response> =>
  fetch(address(path), { method: 'POST', body, headers: { 'x-hub-signature-256': signature } });

beforeEach(async () => {
  kept = [];
  refusal = null;
  release = null;
  receiver = await startReceiver({
    ...{ port: 0, secretPath: PATH, journal, clock: () => 1_790_000_000_000, log: quiet },
    verifyToken: () => 'verify-me',
    appSecret: () => SECRET,
    limits: { requestTimeoutMs: 300, headersTimeoutMs: 200, closingMs: 500 },
  });
});

afterEach(() => receiver.close());

describe('verification', () => {
  const ask = (query: string): Promise<Response> => fetch(`${address()}?${query}`);

  it('gives the challenge back verbatim', async () => {
    const response = await ask('hub.mode=subscribe&hub.challenge=11582%3F01444&hub.verify_token=verify-me');
    expect([response.status, await response.text()]).toEqual([200, '11582?01444']);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it.each(['hub.mode=subscribe&hub.challenge=1&hub.verify_token=no', 'hub.mode=x&hub.verify_token=verify-me', ''])(
    'refuses %s',
    async (query) => {
      expect((await ask(query)).status).toBe(403);
    },
  );
});

describe('webhooks', () => {
  it('keeps the raw body, then answers 200', async () => {
    const body = '{"texto":"Olá, açaí 🍇"}';
    expect((await post(body)).status).toBe(200);
    expect(kept).toEqual([body]);
    expect(receiver.counters()).toMatchObject({ accepted: 1, lastAcceptedAt: 1_790_000_000_000, listening: true });
  });

  it('counts wrong signatures and suspects the secret after several in a row', async () => {
    for (let count = 0; count < 5; count += 1) expect((await post('{}', sign('other'))).status).toBe(401);
    expect(receiver.counters()).toMatchObject({ badSignatures: 5, badSignatureStreak: 5, appSecretSuspect: true });
    expect((await post('{}')).status).toBe(200);
    expect(receiver.counters()).toMatchObject({ badSignatures: 5, badSignatureStreak: 0, appSecretSuspect: false });
    expect(kept).toEqual(['{}']);
  });

  it('takes 3 MB and politely refuses more', async () => {
    expect((await post('x'.repeat(3 * 1024 * 1024))).status).toBe(200);
    expect((await post('x'.repeat(3 * 1024 * 1024 + 1))).status).toBe(413);
    expect(receiver.counters()).toMatchObject({ accepted: 1, tooLarge: 1 });
  });

  it('answers 503 when the disk refuses, and 200 again after it', async () => {
    refusal = new JournalError('journal.full');
    expect((await post('{}')).status).toBe(503);
    refusal = null;
    expect((await post('{}')).status).toBe(200);
    expect(receiver.counters()).toMatchObject({ accepted: 1, refusedByDisk: 1 });
  });

  it('knows no other path and no other method', async () => {
    expect((await post('{}', sign('{}'), 'other')).status).toBe(404);
    expect((await post('{}', sign('{}'), '')).status).toBe(404);
    const put = await fetch(address(), { method: 'PUT', body: 'x' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('gives up on a body that does not come', async () => {
    const answered = await new Promise<string>((resolve) => {
      const socket = connect(receiver.port, '127.0.0.1', () => {
        socket.write(`POST /${PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf`);
      });
      socket.once('data', (bytes) => resolve(bytes.toString()));
    });
    expect(answered).toMatch(/^HTTP\/1\.1 408 /);
    expect(kept).toEqual([]);
  });

  it('lets what is under way end when closing', async () => {
    release = () => undefined;
    const held = release;
    const answer = post('{"last":1}');
    while (release === held) await new Promise((resolve) => setImmediate(resolve));
    const closing = receiver.close();
    release();
    expect((await answer).status).toBe(200);
    await closing;
    expect(receiver.counters().listening).toBe(false);
    await expect(post('{}')).rejects.toThrow();
  });
});
