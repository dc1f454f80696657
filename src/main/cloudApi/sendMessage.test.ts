import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendOutcome, SendRequest } from '../../shared/contract/channels';
import { graphClient, type GraphClient } from './graphClient';
import { sendMessage } from './sendMessage';
import {
  breakAfterReading,
  graphError,
  json,
  quietLog,
  startLoopbackGraph,
  type LoopbackGraph,
} from './testing/loopbackGraph';

const NOW = Date.UTC(2026, 10, 22, 12);
const request: SendRequest = {
  outboxId: '01OUT',
  conversationId: 'c1',
  contactId: 'p1',
  to: { waId: '5511900001234' },
  content: { kind: 'text', text: 'Olá' },
  createdAt: NOW,
  authorId: 'local',
};

let graph: LoopbackGraph;
let stop: AbortController;

function client(graphUrl = graph.url): GraphClient {
  return graphClient({ graphUrl, token: () => 'T', fetch, clock: () => NOW, log: quietLog, signal: stop.signal });
}

function send(graphUrl?: string): Promise<SendOutcome> {
  return sendMessage(client(graphUrl), '100200300', request, () => NOW);
}

beforeEach(async () => {
  graph = await startLoopbackGraph();
  stop = new AbortController();
});

afterEach(() => graph.close());

describe('sendMessage', () => {
  it('posts once, with version, bearer and our id, and gives the wamid', async () => {
    graph.answer(
      json(200, { contacts: [{ input: '+5511900001234', wa_id: '551190001234' }], messages: [{ id: 'wamid.A' }] }),
    );
    expect(await send()).toEqual({ outcome: 'sent', wamid: 'wamid.A', waId: '551190001234' });
    expect(graph.seen).toHaveLength(1);
    const [seen] = graph.seen;
    expect(seen?.url.pathname).toBe('/v26.0/100200300/messages');
    expect(seen?.authorization).toBe('Bearer T');
    expect(JSON.parse(seen?.body ?? '')).toMatchObject({ biz_opaque_callback_data: '01OUT', type: 'text' });
  });

  it.each<[string, number, number, Record<string, unknown>, SendOutcome['outcome']]>([
    ['throughput', 400, 130429, {}, 'retry'],
    ['pair rate', 400, 131056, {}, 'retry'],
    ['overload', 503, 2, {}, 'retry'],
    ['something went wrong', 500, 131000, {}, 'retry'],
    ['transient, whatever the code', 400, 100, { is_transient: true }, 'retry'],
    ['window shut', 400, 131047, {}, 'failed'],
    ['bad parameter', 400, 100, {}, 'failed'],
    ['expired token', 401, 190, { error_subcode: 463 }, 'paused'],
    ['restricted account', 403, 368, {}, 'paused'],
  ])('%s (HTTP %i, %i) is %s', async (_name, status, code, extra, outcome) => {
    graph.answer(graphError(status, code, extra));
    expect(await send()).toMatchObject({ outcome, errorCode: code });
    expect(graph.seen).toHaveLength(1);
  });

  it("stores Graph's code 0 as an expired token, because 0 is the network here", async () => {
    graph.answer(graphError(401, 0));
    expect(await send()).toMatchObject({ outcome: 'paused', errorCode: 190 });
  });

  it('keeps the moment that Retry-After names', async () => {
    graph.answer(json(429, { error: { message: 'x', code: 4 } }, { 'retry-after': '90' }));
    expect(await send()).toMatchObject({ outcome: 'retry', retryAt: NOW + 90_000 });
  });

  it('is a retry when nobody listens: nothing has left', async () => {
    const url = graph.url;
    await graph.close();
    expect(await send(url)).toMatchObject({ outcome: 'retry', errorCode: 0 });
    graph = await startLoopbackGraph();
  });

  it('is a retry when the name is unknown', async () => {
    expect(await send('http://graph.invalid')).toMatchObject({ outcome: 'retry', errorCode: 0 });
  });

  it('is unconfirmed when the connection breaks after the request, and does not post again', async () => {
    graph.answer(breakAfterReading);
    expect(await send()).toMatchObject({ outcome: 'unconfirmed' });
    expect(graph.seen).toHaveLength(1);
  });

  it('is unconfirmed when the app quits while the answer is awaited', async () => {
    graph.answer(() => stop.abort());
    expect(await send()).toMatchObject({ outcome: 'unconfirmed' });
  });

  it.each([
    [502, 'unconfirmed'],
    [504, 'unconfirmed'],
    [503, 'retry'],
    [429, 'retry'],
    [302, 'unconfirmed'],
    [413, 'failed'],
  ])('a page of a gateway, HTTP %i, is %s', async (status, outcome) => {
    graph.answer((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end('<h1>no</h1>');
    });
    expect(await send()).toMatchObject({ outcome });
  });

  it('is unconfirmed when the answer is accepted but unreadable', async () => {
    graph.answer(json(200, { messages: [] }), (_request, response) => response.end('not json'));
    expect(await send()).toMatchObject({ outcome: 'unconfirmed' });
    expect(await send()).toMatchObject({ outcome: 'unconfirmed' });
  });
});
