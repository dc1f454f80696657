import http from 'node:http';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { importSources } from '../scripts/build/importSources.mjs';
import { shopWorld } from '../scripts/seed/shopWorld.mjs';
import { median, percentile, startElectron, temporaryFolder } from './appProcess.mjs';
import { filledProfile } from './filledProfile.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { openNativeFts } from './nativeFts.mjs';
import { askIndex, lastWrite, reloadWithWorker, untilWhole, workerMemory } from './searchWorker.mjs';
import { post, textWebhook } from './webhookLoad.mjs';

const MESSAGES = Number(process.env.BALCAO_BENCH_MESSAGES ?? 1_000_000);
const MINI = 100_000;
const QUERIES = 75;
const FIRST = 20;
const ADDED = 100;
/** Queries with more hits than this are compared by their newest only. */
const COMPARED = 1_500;
/** What sample customers wrote while the profile was filled is no part of the texts. */
const SPARE = 200;

/**
 * The first 20 newest hits in the app (asked by the page, answered by the worker, the way there and back included), beside native FTS5 on
 * the same texts in the same run and MiniSearch on the first 100,000; the hits of both have to be the same.
 */
export async function run({ electronPath, appArguments }) {
  const profile = temporaryFolder('search');
  const sandbox = await startIdleSandbox();
  const { connection } = sandbox;
  try {
    const place = { electronPath, appArguments, connection, messages: MESSAGES, folder: profile.folder };
    const { folder, plan } = await filledProfile(place);
    const corpus = corpusOf(plan, await words());
    const electron = await startElectron({ electronPath, args: appArguments({ profile: folder, connection }) });
    try {
      const { page } = await electron.attach();
      await reloadWithWorker(page);
      const index = await untilWhole(page, MESSAGES);
      const measured = await measure(page, corpus, profile.folder);
      const adding = await costOfAdding(page, sandbox, index.documents);
      return { ...measured, memory: await workerMemory(page), adding, index, messages: MESSAGES };
    } finally {
      await electron.stop();
    }
  } finally {
    await sandbox.close();
    profile.remove();
  }
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

async function measure(page, corpus, folder) {
  const queries = queriesOf(corpus);
  const native = await openNativeFts(
    corpus.rows.map(({ text }) => text),
    path.join(folder, 'native.sqlite3'),
  );
  const expressionOf = ({ typed }) => corpus.tools.matchExpression(corpus.tools.parseQuery(typed));
  const times = await timed(page, native, queries, expressionOf);
  let different = 0;
  for (const query of queries) {
    const [all] = await askIndex(page, [query.typed], COMPARED + SPARE);
    const [floor] = await native.askAll([expressionOf(query)], COMPARED);
    if (!sameHits(all, floor, corpus.rows)) different += 1;
  }
  native.close();
  const mini = miniSearch(corpus.rows.slice(0, MINI), queries);
  return { ...figuresOf(times, mini), native: native.version, queries: queries.length, different };
}

/** In turns, as somebody types now and then: neither finds its threads or caches warm from the question before. */
async function timed(page, native, queries, expressionOf) {
  const times = {};
  for (const query of queries) {
    const [ours] = await askIndex(page, [query.typed], FIRST);
    const [floor] = await native.askAll([expressionOf(query)], FIRST);
    const own = (times[query.kind] ??= { ours: [], inWorker: [], floor: [] });
    own.ours.push(ours.ms);
    own.inWorker.push(ours.inWorker);
    own.floor.push(floor.ms);
  }
  return times;
}

function figuresOf(times, miniSearch) {
  const all = Object.values(times);
  const ours = all.flatMap((kind) => kind.ours);
  const value = median(ours);
  const floor = median(all.flatMap((kind) => kind.floor));
  const kinds = Object.entries(times).map(([kind, own]) => {
    const figures = {
      ...{ median: median(own.ours), p95: percentile(own.ours, 0.95) },
      ...{ workerMedian: median(own.inWorker), workerP95: percentile(own.inWorker, 0.95) },
      ...{ nativeMedian: median(own.floor), nativeP95: percentile(own.floor, 0.95) },
    };
    return [kind, { ...figures, ratio: figures.median / figures.nativeMedian }];
  });
  const p95 = percentile(ours, 0.95);
  return {
    ...{ name: 'search', value, unit: 'ms', floor, ratio: value / floor },
    // The way between two threads aside: what the library costs as WebAssembly on this file.
    inWorker: median(all.flatMap(({ inWorker }) => inWorker)),
    ...{ p95, miniSearch, toMiniSearch: p95 / miniSearch.p95, kinds: Object.fromEntries(kinds) },
  };
}

/** Messages come one by one by their usual way; what each costs the index, ms in its worker. */
async function costOfAdding(page, sandbox, before) {
  const { connection } = sandbox;
  const url = await sandbox.callbackUrl();
  const agent = new http.Agent({ keepAlive: true });
  const times = [];
  for (let index = 0; index < ADDED; index += 1) {
    const text = `Mensagem avulsa ${index}: bom dia, ainda tem a geladeira azul para entrega em Osasco?`;
    await post(agent, url, textWebhook({ connection, index, customers: 5, text, at: Date.now() }));
    await untilWhole(page, before + index + 1);
    times.push(await lastWrite(page));
  }
  agent.destroy();
  return { messages: ADDED, median: median(times), p95: percentile(times, 0.95), worst: Math.max(...times) };
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
