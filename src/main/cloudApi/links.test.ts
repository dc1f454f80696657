import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { graphClient, type GraphClient } from './graphClient';
import { changeLink, createLink, listLinks, removeLink } from './links';
import { graphError, json, quietLog, startLoopbackGraph, type LoopbackGraph } from './testing/loopbackGraph';

const NUMBER = '100200300';
const sent = { code: 'ABC', prefilled_message: 'Oi, vim pela vitrine', deep_link_url: 'https://wa.me/message/ABC' };
const link = { code: 'ABC', text: 'Oi, vim pela vitrine', url: 'https://wa.me/message/ABC' };

let graph: LoopbackGraph;
let client: GraphClient;
beforeEach(async () => {
  graph = await startLoopbackGraph();
  const { signal } = new AbortController();
  client = graphClient({ graphUrl: graph.url, token: () => 'T', fetch, clock: () => 0, log: quietLog, signal });
});
afterEach(() => graph.close());

const asked = (): string[] => graph.seen.map(({ method, url }) => `${method} ${url.pathname}${url.search}`);

describe('links of the number', () => {
  it('are made and changed by one POST each, without a picture', async () => {
    graph.answer(json(200, sent));
    expect(await createLink(client, NUMBER, link.text)).toEqual({ ok: true, value: link });
    await changeLink(client, NUMBER, { code: 'ABC', text: 'outro' });
    expect(asked()).toEqual(Array.from({ length: 2 }, () => `POST /v26.0/${NUMBER}/message_qrdls`));
    expect(graph.seen.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { prefilled_message: link.text },
      { code: 'ABC', prefilled_message: 'outro' },
    ]);
  });

  it('are listed to the last page', async () => {
    const paging = { cursors: { after: 'X' }, next: 'https://graph/more' };
    graph.answer(json(200, { data: [sent], paging }), json(200, { data: [{ ...sent, code: 'DEF' }] }));
    const list = await listLinks(client, NUMBER);
    expect(list.ok && list.value.map(({ code }) => code)).toEqual(['ABC', 'DEF']);
    expect(asked()[1]).toContain('after=X');
  });

  it('give no half list: a page that fails, or an answer of another shape, fails the whole', async () => {
    const paging = { cursors: { after: 'X' }, next: 'https://graph/more' };
    graph.answer(json(200, { data: [sent], paging }), graphError(400, 80007));
    expect(await listLinks(client, NUMBER)).toMatchObject({ ok: false, failure: { graphCode: 80007 } });
    graph.answer(json(200, { data: [{ code: 7 }] }));
    expect(await listLinks(client, NUMBER)).toMatchObject({ ok: false, failure: { code: 'unreadable' } });
  });

  it('count as deleted when they are gone already, and only if the list says so', async () => {
    const gone = graphError(400, 100, { error_subcode: 33 });
    graph.answer(json(200, { success: true }));
    expect(await removeLink(client, NUMBER, 'ABC')).toEqual({ ok: true, value: null });
    graph.answer(gone, json(200, { data: [] }));
    expect(await removeLink(client, NUMBER, 'ABC')).toEqual({ ok: true, value: null });
    // The same answer where a permission is missing.
    graph.answer(gone, json(200, { data: [sent] }));
    expect(await removeLink(client, NUMBER, 'ABC')).toMatchObject({ ok: false, failure: { graphCode: 100 } });
    graph.answer(gone, graphError(403, 200));
    expect(await removeLink(client, NUMBER, 'ABC')).toMatchObject({ ok: false, failure: { graphCode: 200 } });
  });
});
