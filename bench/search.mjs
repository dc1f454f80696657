import path from 'node:path';
import MiniSearch from 'minisearch';
import { importSources } from '../scripts/build/importSources.mjs';
import { fillDatabase } from '../scripts/seed/fillDatabase.mjs';
import { shopWorld } from '../scripts/seed/shopWorld.mjs';
import { median, percentile, startElectron, temporaryFolder } from './appProcess.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { openNativeFts } from './nativeFts.mjs';

const MESSAGES = Number(process.env.BALCAO_BENCH_MESSAGES ?? 1_000_000);
const MINI = 100_000;
/** A profile that `npm run seed -- --messages <MESSAGES> --longest <a tenth> --profile <folder>` filled; made here when absent. */
const SEEDED = process.env.BALCAO_BENCH_PROFILE;
const NEWEST_AT = Date.UTC(2026, 10, 20, 18);
const QUERIES = 75;
const FIRST = 20;
/** Queries with more hits than this are compared by their newest only. */
const COMPARED = 1_500;
/** What sample customers wrote while the profile was filled is no part of the texts. */
const SPARE = 200;
const ANYTHING = {
  ...{ conversationId: null, contactId: null, attendantId: null, sectorId: null, from: null, until: null },
  ...{ kind: null, direction: null, state: null, missed: false, revoked: false },
};

/**
 * The first 20 newest hits in the app (asked by the page, answered by the worker, channel included), beside native FTS5 on
 * the same texts in the same run and MiniSearch on the first 100,000; the hits of both have to be the same.
 */
export async function run({ electronPath, appArguments }) {
  const plan = { seed: 1, messages: MESSAGES, longest: Math.floor(MESSAGES / 10), newestAt: NEWEST_AT };
  const profile = temporaryFolder('search');
  const sandbox = await startIdleSandbox();
  const folder = SEEDED ?? profile.folder;
  const start = () =>
    startElectron({ electronPath, args: appArguments({ profile: folder, connection: sandbox.connection }) });
  try {
    if (SEEDED === undefined) await fill(await start(), sandbox.connection, plan);
    const corpus = corpusOf(plan, await words());
    const electron = await start();
    try {
      const { page } = await electron.attach();
      const index = await untilWhole(page, sandbox.connection.phoneNumberId);
      return {
        ...(await measure(page, sandbox.connection.phoneNumberId, corpus, profile.folder)),
        index,
        messages: MESSAGES,
      };
    } finally {
      await electron.stop();
    }
  } finally {
    await sandbox.close();
    profile.remove();
  }
}

async function fill(electron, { phoneNumberId }, plan) {
  const { page } = await electron.attach();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'inbox', null, { timeout: 60_000 });
  await fillDatabase(page, `balcao-${phoneNumberId}`, plan);
  await electron.stop();
}

function words() {
  return importSources('search-words', [
    ...['contentWords', 'fold', 'matchExpression', 'parseQuery'].map((name) => `src/shared/domain/search/${name}.ts`),
  ]);
}

/** All texts, oldest first, as the index orders them: by second, then by key. */
function corpusOf(plan, { contentWords, ...tools }) {
  const world = shopWorld(plan);
  const rows = [];
  for (let index = 0; index < world.conversations; index += 1) {
    for (const { id, order, content } of world.rowsOf(index).messages) {
      rows.push({ id, second: Math.floor(order / 1_000), text: contentWords(content) });
    }
  }
  rows.sort((a, b) => a.second - b.second || (a.id < b.id ? -1 : 1));
  return { rows, tools };
}

/** As people type them: a whole word, two, a phrase, a beginning; words of every frequency. */
function queriesOf({ rows, tools }) {
  let state = 42;
  const below = (bound) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * bound);
  };
  const some = () => {
    for (;;) {
      const tokens = tools.tokensOf(rows[below(rows.length)].text).filter((token) => /^[a-z]{3,}$/.test(token));
      if (tokens.length >= 4) return tokens;
    }
  };
  const kinds = {
    word: () => `${some()[below(4)]} `,
    two: () => {
      const tokens = some();
      return `${tokens[0]} ${tokens[2]} `;
    },
    phrase: () => {
      const text = rows[below(rows.length)].text.split(/[^\p{L} ]/u).find((part) => part.trim().split(' ').length >= 3);
      return text === undefined ? '"segunda via" ' : `"${text.trim().split(' ').slice(0, 3).join(' ')}" `;
    },
    prefix: () => {
      const token = some()[below(4)];
      return token.slice(0, Math.max(3, token.length - 2));
    },
  };
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: QUERIES }, () => ({ kind, typed: make() })),
  );
}

async function measure(page, phoneNumberId, corpus, folder) {
  const queries = queriesOf(corpus);
  const native = await openNativeFts(
    corpus.rows.map(({ text }) => text),
    path.join(folder, 'native.sqlite3'),
  );
  const times = {};
  let different = 0;
  for (const { kind, typed } of queries) {
    const expression = corpus.tools.matchExpression(corpus.tools.parseQuery(typed));
    const ask = (limit) => page.evaluate(askIndex, { phoneNumberId, typed, limit, filter: ANYTHING });
    const [ours, floor] = [await ask(FIRST), await native.ask(expression, FIRST)];
    const [all, allOfFloor] = [await ask(COMPARED + SPARE), await native.ask(expression, COMPARED)];
    if (!sameHits(all, allOfFloor, corpus.rows)) different += 1;
    const own = (times[kind] ??= { ours: [], inWorker: [], floor: [] });
    own.ours.push(ours.ms);
    own.inWorker.push(ours.inWorker);
    own.floor.push(floor.ms);
  }
  native.close();
  const mini = miniSearch(corpus.rows.slice(0, MINI), queries);
  const all = Object.values(times);
  const value = median(all.flatMap(({ ours }) => ours));
  const floor = median(all.flatMap((kind) => kind.floor));
  const figures = Object.entries(times).map(([kind, { ours, inWorker, floor: natives }]) => {
    const shown = {
      median: median(ours),
      p95: percentile(ours, 0.95),
      workerMedian: median(inWorker),
      workerP95: percentile(inWorker, 0.95),
      nativeMedian: median(natives),
    };
    return [kind, { ...shown, nativeP95: percentile(natives, 0.95), ratio: median(ours) / median(natives) }];
  });
  return {
    ...{ name: 'search', value, unit: 'ms', floor, ratio: value / floor, native: native.version },
    // The way through the channel and two threads aside: what the library costs as WebAssembly on this file.
    inWorker: median(all.flatMap(({ inWorker }) => inWorker)),
    ...{
      p95: percentile(
        all.flatMap(({ ours }) => ours),
        0.95,
      ),
      miniSearch: mini,
    },
    ...{ kinds: Object.fromEntries(figures), queries: queries.length, different },
  };
}

/** The same messages; where there are more than were asked for, the same moments. */
function sameHits(ours, floor, rows) {
  const found = floor.rows.map((place) => rows[place - 1]);
  const hits = ours.hits.filter((id) => id.startsWith('wamid.seed')).slice(0, COMPARED);
  if (hits.length !== found.length) return false;
  if (found.length < COMPARED) {
    const ids = new Set(found.map(({ id }) => id));
    return hits.every((id) => ids.has(id));
  }
  // Cut within one second the two may take different ones of it.
  const edge = found.at(-1).second;
  const ids = new Set(hits);
  return found.filter(({ second }) => second > edge).every(({ id }) => ids.has(id));
}

function miniSearch(rows, queries) {
  const index = new MiniSearch({ fields: ['text'], idField: 'id' });
  index.addAll(rows);
  const times = queries.map(({ kind, typed }) => {
    const began = performance.now();
    index.search(typed.replaceAll('"', ''), { combineWith: 'AND', prefix: kind === 'prefix' });
    return performance.now() - began;
  });
  return { documents: rows.length, median: median(times), p95: percentile(times, 0.95) };
}

async function untilWhole(page, phoneNumberId) {
  const began = Date.now();
  for (;;) {
    const status = await page.evaluate(askStatus, phoneNumberId);
    if (status?.state === 'following' && status.documents >= MESSAGES) {
      return { documents: status.documents, madeIn: Date.now() - began };
    }
    if (Date.now() - began > 900_000) throw new Error(`the index has ${status?.documents ?? 0} documents`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

// The functions below run in the page.

function askStatus(phoneNumberId) {
  const channel = new BroadcastChannel(`balcao-search-${phoneNumberId}`);
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => data.type === 'status' && resolve(data.status);
    channel.postMessage({ type: 'hello' });
    setTimeout(() => resolve(null), 2_000);
  }).finally(() => channel.close());
}

function askIndex({ phoneNumberId, typed, limit, filter }) {
  const channel = (globalThis.benchChannel ??= new BroadcastChannel(`balcao-search-${phoneNumberId}`));
  const place = (globalThis.benchPlace = (globalThis.benchPlace ?? 0) + 1);
  return new Promise((resolve, reject) => {
    const began = performance.now();
    channel.onmessage = ({ data }) => {
      if (data.type !== 'answer' || data.to !== 'bench' || data.place !== place) return;
      const ms = performance.now() - began;
      if (!data.answer.found) reject(new Error('the index did not answer'));
      else resolve({ ms, inWorker: data.answer.ms, hits: data.answer.found.hits.map(({ id }) => id) });
    };
    const request = { typed, filter, scope: null, order: 'newest', limit, after: null };
    channel.postMessage({ type: 'question', from: 'bench', place, question: { ask: 'find', request } });
  });
}
