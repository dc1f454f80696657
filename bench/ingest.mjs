import { startElectron, temporaryFolder } from './appProcess.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { counters, writeSameRows } from './rawIndexedDb.mjs';
import { deliver, textWebhook } from './webhookLoad.mjs';

const MESSAGES = 20_000;
const CUSTOMERS = 500;
const CONNECTIONS = 64;
const DUPLICATE_EVERY = 20;

/**
 * 64 keep-alive connections post signed webhooks of one message each, 5 % of them twice. Measured: messages a second
 * until the last 200 (after fsync), and until the last one is in Dexie. Floor: bare IndexedDB writing the same rows.
 */
export async function run({ electronPath, appArguments }) {
  const profile = temporaryFolder('ingest');
  const sandbox = await startIdleSandbox();
  const electron = await startElectron({
    electronPath,
    args: appArguments({ profile: profile.folder, connection: sandbox.connection }),
  });
  try {
    const { page } = await electron.attach();
    const url = await sandbox.callbackUrl();
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'inbox', null, { timeout: 60_000 });
    const database = `balcao-${sandbox.connection.phoneNumberId}`;
    const webhooks = withDuplicates(sandbox.connection);
    const startedAt = Date.now();
    const { accepted, finishedAt } = await deliver({ url, webhooks, connections: CONNECTIONS });
    if (accepted !== webhooks.length) throw new Error(`${webhooks.length - accepted} webhooks were not answered 200`);
    const stored = await untilStored(page, database);
    const floor = await writeSameRows(page, database);
    const value = (MESSAGES * 1000) / (stored - startedAt);
    const floorRate = (MESSAGES * 1000) / floor.elapsed;
    return {
      name: 'ingest',
      value,
      unit: 'messages/s in Dexie',
      floor: floorRate,
      ratio: value / floorRate,
      acknowledged: (webhooks.length * 1000) / (finishedAt - startedAt),
      messages: MESSAGES,
      duplicates: webhooks.length - MESSAGES,
      rows: floor.rows,
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
