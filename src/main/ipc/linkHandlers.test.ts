import { afterEach, beforeEach, expect, it } from 'vitest';
import { graphClient } from '../cloudApi/graphClient';
import {
  breakAfterReading,
  graphError,
  json,
  quietLog,
  startLoopbackGraph,
  type LoopbackGraph,
} from '../cloudApi/testing/loopbackGraph';
import type { OpenNumber } from '../connection/openNumber';
import { linkHandlers } from './linkHandlers';

const NUMBER = '100200300';
const asker = { id: 1 };
let graph: LoopbackGraph;
beforeEach(async () => {
  graph = await startLoopbackGraph();
});
afterEach(() => graph.close());

function handlers(): ReturnType<typeof linkHandlers> {
  const { signal } = new AbortController();
  const client = graphClient({ graphUrl: graph.url, token: () => 'T', fetch, clock: () => 0, log: quietLog, signal });
  const spec = { phoneNumberId: NUMBER };
  return linkHandlers({ number: () => ({ client, spec }) as OpenNumber });
}

it('asks nobody about another number than the one that is open', async () => {
  const answer = await handlers()['links.create']('999', 'Oi, vim pela vitrine', asker);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'no-connection' } });
  expect(graph.seen).toEqual([]);
});

it('says that a link is gone, that nobody answered, and what else was refused, without Meta’s words', async () => {
  const { 'links.change': change, 'links.list': list } = handlers();
  graph.answer(graphError(400, 100, { error_subcode: 33 }));
  expect(await change(NUMBER, { code: 'ABC', text: 'Oi' }, asker)).toMatchObject({ failure: { code: 'link-gone' } });
  // The same answer to a question about the number means something else.
  expect(await list(NUMBER, asker)).toMatchObject({ failure: { code: 'graph-refused', detail: 'HTTP 400, 100' } });
  graph.answer(breakAfterReading);
  expect(await list(NUMBER, asker)).toMatchObject({ failure: { code: 'offline' } });
  graph.answer(json(200, { data: [] }));
  expect(await list(NUMBER, asker)).toEqual({ ok: true, value: [] });
});
