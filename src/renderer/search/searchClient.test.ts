import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { absentIndex } from '../../shared/domain/search/indexStatus';
import { directChannel, searchChannel } from './channel';
import type { Said, SearchChannel } from './channel';
import { SearchClient } from './searchClient';

const NUMBER = '1';
const following = { ...absentIndex, state: 'following', documents: 7 } as const;
let client: SearchClient;
/** The worker of another window, on the channel of all. */
let others: SearchChannel;
let ports: MessageChannel[] = [];
const heardByOthers: Said[] = [];

beforeEach(() => {
  heardByOthers.length = 0;
  others = searchChannel(NUMBER);
  others.hear((said) => heardByOthers.push(said));
  client = new SearchClient(searchChannel(NUMBER), 'this');
});
afterEach(() => {
  client.close();
  others.close();
  for (const { port1 } of ports) port1.close();
  ports = [];
});

/** A worker of this window: what it hears, and how it ends. */
function ownWorker(): { readonly end: () => void; readonly heard: Said[]; readonly say: (said: Said) => void } {
  const pair = new MessageChannel();
  ports.push(pair);
  const heard: Said[] = [];
  const worker = directChannel(pair.port2 as unknown as Worker);
  worker.hear((said) => {
    heard.push(said);
    if (said.type === 'hello') worker.say({ type: 'status', status: following });
    if (said.type === 'question')
      worker.say({ type: 'answer', to: said.from, place: said.place, answer: { done: true } });
  });
  pair.port2.start();
  const end = client.attach(directChannel(pair.port1 as unknown as Worker));
  pair.port1.start();
  return { end, heard, say: worker.say };
}

it('asks the worker of its own window directly, and nobody else hears of it', async () => {
  const { heard } = ownWorker();
  expect(await client.ask({ ask: 'verify' })).toEqual({ done: true });
  expect(heard.map(({ type }) => type)).toEqual(['hello', 'question']);
  await expect.poll(() => client.current()).toEqual(following);
  expect(heardByOthers.every(({ type }) => type === 'hello')).toBe(true);
});

it('believes its own worker rather than the last words of another', async () => {
  ownWorker();
  await expect.poll(() => client.current()).toEqual(following);
  others.say({ type: 'status', status: absentIndex });
  await client.ask({ ask: 'verify' });
  expect(client.current()).toEqual(following);
});

it('asks by the channel again once another window leads, and leaves no question open', async () => {
  const { end } = ownWorker();
  await expect.poll(() => client.current()).toEqual(following);
  end();
  expect(client.current()).toEqual(absentIndex);
  const asked = client.ask({ ask: 'verify' });
  await expect.poll(() => heardByOthers.find(({ type }) => type === 'question')).toBeDefined();
  const question = heardByOthers.find((said) => said.type === 'question');
  others.say({ type: 'status', status: following });
  others.say({ type: 'answer', to: 'this', place: question?.place ?? 0, answer: { done: true } });
  expect(await asked).toEqual({ done: true });
  expect(client.current()).toEqual(following);
});

it('answers what was asked when the worker ends, so that the tables are asked instead', async () => {
  const pair = new MessageChannel();
  ports.push(pair);
  const end = client.attach(directChannel(pair.port1 as unknown as Worker));
  const asked = client.ask({ ask: 'verify' });
  end();
  expect(await asked).toBeNull();
});

it('goes from one worker to the next without the first one’s end disturbing it', async () => {
  const first = ownWorker();
  await expect.poll(() => client.current()).toEqual(following);
  const second = ownWorker();
  first.end();
  expect(await client.ask({ ask: 'verify' })).toEqual({ done: true });
  expect(second.heard.some(({ type }) => type === 'question')).toBe(true);
  expect(client.current()).toEqual(following);
});

it('asks the next worker what the one before left open, when its window was gone', async () => {
  others.say({ type: 'status', status: following });
  await expect.poll(() => client.current()).toEqual(following);
  const asked = client.ask({ ask: 'verify' });
  await expect.poll(() => heardByOthers.some(({ type }) => type === 'question')).toBe(true);
  // Nobody answers; the worker of this window, which leads now, is opening its file and then works.
  const { heard, say } = ownWorker();
  say({ type: 'status', status: { ...absentIndex, state: 'opening' } });
  say({ type: 'status', status: following });
  expect(await asked).toEqual({ done: true });
  expect(heard.some(({ type }) => type === 'question')).toBe(true);
});
