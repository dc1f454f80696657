import { median, startElectron, temporaryFolder } from './appProcess.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { counters, writeSameRows } from './rawIndexedDb.mjs';
import { reloadWithWorker, untilWhole } from './searchWorker.mjs';
import { deliver, textWebhook } from './webhookLoad.mjs';

const MESSAGES = 20_000;
const CUSTOMERS = 500;
const CONNECTIONS = 64;
const DUPLICATE_EVERY = 20;
const ROUNDS = 2;

/**
 * 64 keep-alive connections post signed webhooks of one message each, 5 % of them twice. Measured: messages a second
 * until the last 200 (after fsync), and until the last one is in Dexie. Floor: bare IndexedDB writing the same rows.
 * Beside it the same without the search index, in turns, a fresh profile each.
 */
export async function run(app) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ with: await ingest(app, true), without: await ingest(app, false) });
  }
  const [first] = rounds;
  const rateOf = (name) => median(rounds.map((round) => round[name].value));
  return {
    ...{ name: 'ingest', ...first.with, value: rateOf('with'), ratio: rateOf('with') / first.with.floor },
    indexing: { without: rateOf('without'), share: rateOf('with') / rateOf('without'), rounds: ROUNDS },
  };
}

async function ingest({ electronPath, appArguments }, indexed) {
  const profile = temporaryFolder('ingest');
  const sandbox = await startIdleSandbox();
  const electron = await startElectron({
    electronPath,
    args: appArguments({ profile: profile.folder, connection: sandbox.connection }),
  });
  try {
    const { page } = await electron.attach();
    const url = await sandbox.callbackUrl();
    await reloadWithWorker(page, indexed);
    if (indexed) await untilWhole(page, 0);
    const database = `balcao-${sandbox.connection.phoneNumberId}`;
    const webhooks = withDuplicates(sandbox.connection);
    const startedAt = Date.now();
    const { accepted, finishedAt } = await deliver({ url, webhooks, connections: CONNECTIONS });
    if (accepted !== webhooks.length) throw new Error(`${webhooks.length - accepted} webhooks were not answered 200`);
    const stored = await untilStored(page, database);
    const value = (MESSAGES * 1000) / (stored - startedAt);
    const acknowledged = (webhooks.length * 1000) / (finishedAt - startedAt);
    if (!indexed) return { value, acknowledged };
    const floor = await writeSameRows(page, database);
    return {
      ...{ value, unit: 'messages/s in Dexie', floor: (MESSAGES * 1000) / floor.elapsed, acknowledged },
      ...{ messages: MESSAGES, duplicates: webhooks.length - MESSAGES, rows: floor.rows },
    };
  } finally {
    await electron.stop();
    await sandbox.close();
    profile.remove();
  }
}

function withDuplicates(connection) {
  const at = Date.now() - 3_600_000;
  const webhooks = [];
  for (let index = 0; index < MESSAGES; index += 1) {
    const text = `Mensagem ${index}: ainda tem o produto da foto? Posso buscar amanhã cedo, se der.`;
    const webhook = textWebhook({ connection, index, customers: CUSTOMERS, text, at });
    webhooks.push(webhook);
    if (index % DUPLICATE_EVERY === 0) webhooks.push(webhook);
  }
  return webhooks;
}

async function untilStored(page, database) {
  const until = Date.now() + 300_000;
  for (;;) {
    const now = await counters(page, database);
    if (now && now.messages >= MESSAGES) return Date.now();
    if (Date.now() > until) throw new Error(`only ${now?.messages ?? 0} of ${MESSAGES} messages were stored`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
