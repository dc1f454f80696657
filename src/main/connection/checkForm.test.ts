import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionForm } from '../../shared/contract/channels';
import { graphClient } from '../cloudApi/graphClient';
import {
  graphError,
  json,
  quietLog,
  startLoopbackGraph,
  type Answer,
  type LoopbackGraph,
} from '../cloudApi/testing/loopbackGraph';
import { checkForm } from './checkForm';

let graph: LoopbackGraph;
const form: ConnectionForm = {
  phoneNumberId: '100200300',
  wabaId: '400500600',
  accessToken: 'TOKEN',
  appSecret: 'secret',
  verifyToken: 'verify',
  publicUrl: '',
  webhookPort: 0,
  acceptUnprotected: false,
};

/** Meta as it answers a number that is well, and checks the proof of the app secret. */
const healthy: Answer = (request, response) => {
  const { url } = request;
  const proof = url.searchParams.get('appsecret_proof');
  const right = createHmac('sha256', 'secret').update('TOKEN').digest('hex');
  if (proof !== null && proof !== right) return graphError(400, 100)(request, response);
  if (url.pathname.endsWith('/phone_numbers')) return json(200, { data: [{ id: '100200300' }] })(request, response);
  if (url.pathname.endsWith('/subscribed_apps')) return json(200, { data: [{}] })(request, response);
  return json(200, { id: '100200300', status: 'CONNECTED' })(request, response);
};

async function codes(changes: Partial<ConnectionForm> = {}): Promise<Record<string, string>> {
  const tried = { ...form, ...changes };
  const signal = new AbortController().signal;
  const lines = await checkForm({
    form: tried,
    client: graphClient({
      graphUrl: graph.url,
      token: () => tried.accessToken,
      fetch,
      clock: () => 0,
      log: quietLog,
      signal,
    }),
    protection: 'protected',
    reach: () => Promise.reject(new Error('not asked on loopback')),
  });
  expect(lines.map((line) => line.check)).toEqual([
    ...['number', 'account', 'token', 'app-secret', 'subscription', 'callback', 'reachable', 'vault'],
  ]);
  return Object.fromEntries(lines.map((line) => [line.check, line.code]));
}

beforeEach(async () => {
  graph = await startLoopbackGraph();
  graph.answer(healthy);
});

afterEach(() => graph.close());

describe('checkForm', () => {
  it('passes a form that is right, and changes nothing at Meta', async () => {
    expect(await codes()).toEqual({
      number: 'number.ok',
      account: 'account.ok',
      token: 'token.ok',
      'app-secret': 'app-secret.ok',
      subscription: 'subscription.ok',
      callback: 'callback.none',
      reachable: 'reachable.loopback',
      vault: 'vault.protected',
    });
    expect(graph.seen.every((request) => request.method === 'GET')).toBe(true);
  });

  it('finds a wrong app secret', async () => {
    expect(await codes({ appSecret: 'other' })).toMatchObject({ 'app-secret': 'app-secret.wrong', token: 'token.ok' });
  });

  it('says of an expired token only that, and tries no more', async () => {
    graph.answer(graphError(401, 190));
    expect(await codes()).toMatchObject({ number: 'check.skipped', token: 'token.invalid', account: 'check.skipped' });
    expect(graph.seen).toHaveLength(1);
  });

  it('tells an unknown number from an account that has another one', async () => {
    expect(await codes({ phoneNumberId: '999999999' })).toMatchObject({ account: 'account.other' });
    graph.answer(graphError(404, 803));
    expect(await codes()).toMatchObject({ number: 'number.unknown', token: 'token.ok' });
  });

  it('says that the network is away', async () => {
    const url = graph.url;
    await graph.close();
    graph = { ...graph, url };
    expect(await codes()).toMatchObject({ number: 'graph.unreachable', token: 'check.skipped' });
    graph = await startLoopbackGraph();
  });
});
