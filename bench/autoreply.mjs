import http from 'node:http';
import { importSources } from '../scripts/build/importSources.mjs';
import { percentile, startElectron, temporaryFolder } from './appProcess.mjs';
import { timeDecisions } from './decisions.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { post, textWebhook } from './webhookLoad.mjs';

const RATE = 80;
const SECONDS = 20;
/** Every fourth message is somebody's first: 20 greetings a second, which is what 80 messages a second are in a day's work. */
const NEW_EVERY = 4;
const AIM = 1_000;

/**
 * At 80 messages a second, how long from posting a customer's first webhook until WhatsApp has taken the greeting. The
 * floor is the aim of one second. Beside it, what one decision takes with 200 rules and a tree of 300 nodes.
 */
export async function run({ electronPath, appArguments }) {
  const decisions = await timeDecisions(importSources);
  const profile = temporaryFolder('autoreply');
  const sandbox = await startIdleSandbox();
  const electron = await startElectron({
    electronPath,
    args: appArguments({ profile: profile.folder, connection: sandbox.connection }),
  });
  try {
    const { page } = await electron.attach();
    const url = await sandbox.callbackUrl();
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'inbox');
    await switchGreetingOn(page, sandbox.connection.phoneNumberId);
    const sentAt = await sendSteadily({ url, sandbox });
    const answeredAt = await greetings(sandbox, sentAt.size);
    const delays = [...sentAt].map(([id, sent]) => answeredAt.get(id) - sent);
    const value = percentile(delays, 0.95);
    return {
      name: 'autoreply',
      value,
      unit: 'ms p95',
      floor: AIM,
      ratio: value / AIM,
      median: percentile(delays, 0.5),
      worst: Math.max(...delays),
      samples: delays.length,
      rate: RATE,
      decisions,
    };
  } finally {
    await electron.stop();
    await sandbox.close();
    profile.remove();
  }
}

/** Past all of our own code, once the engine has begun to follow the log. */
function switchGreetingOn(page, phoneNumberId) {
  return page.evaluate(async (name) => {
    const opened = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const ask = (store, mode, work) =>
      new Promise((resolve, reject) => {
        const asking = work(opened.transaction(store, mode).objectStore(store));
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
    while ((await ask('meta', 'readonly', (meta) => meta.get('respond'))) === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const greeting = { on: true, text: '{{saudacao}}, {{primeiro_nome}}!', againAfterDays: null };
    await ask('house', 'readwrite', (house) => house.put({ key: 'automatic', greeting, updatedAt: 0 }));
    opened.close();
  }, `balcao-${phoneNumberId}`);
}

/** Posts at the rate by the clock; returns when the first message of each customer left. */
async function sendSteadily({ url, sandbox }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  const sentAt = new Map();
  const seen = new Set();
  const pending = [];
  const startedAt = Date.now();
  for (let index = 0; index < RATE * SECONDS; index += 1) {
    const due = startedAt + (index * 1000) / RATE;
    while (Date.now() < due) await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
    // Those that are not first are of somebody who has written before.
    const customer = index % NEW_EVERY === 0 ? index / NEW_EVERY : Math.floor((index / NEW_EVERY) * 0.7);
    const webhook = textWebhook({
      connection: sandbox.connection,
      index: customer,
      customers: 1_000_000,
      text: `m${index}`,
      at: startedAt + index,
    });
    const at = startedAt + index;
    if (!seen.has(customer)) sentAt.set(`auto:greeting:ct-${wamidOf(at, customer)}`, Date.now());
    seen.add(customer);
    pending.push(post(agent, url, webhook));
  }
  const statuses = await Promise.all(pending);
  agent.destroy();
  const refused = statuses.filter((status) => status !== 200).length;
  if (refused > 0) throw new Error(`${refused} webhooks were not answered 200`);
  return sentAt;
}

/** The id that `textWebhook` gives a message. */
function wamidOf(at, index) {
  return `wamid.BENCH${at}${String(index).padStart(9, '0')}`;
}

/** When WhatsApp took the greeting of each customer; waits until all have one. */
async function greetings(sandbox, wanted) {
  const until = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(`${sandbox.connection.controlUrl}/sent`);
    const sent = await answer.json();
    const taken = new Map(sent.map(({ acceptedAt, outboxId }) => [outboxId, acceptedAt]));
    if (taken.size >= wanted) return taken;
    if (Date.now() > until) throw new Error(`${taken.size} of ${wanted} customers were greeted`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
