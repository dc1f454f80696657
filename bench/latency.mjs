import http from 'node:http';
import { percentile, startElectron, temporaryFolder } from './appProcess.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { post, textWebhook } from './webhookLoad.mjs';

const RATE = 80;
const SECONDS = 20;
const CUSTOMERS = 40;

/**
 * At 80 messages a second over 40 conversations, how long from posting a webhook until its bubble is painted in the
 * conversation that is open (one message in 40 is for it, and each of those is timed). The floor is one frame of a 60 Hz screen.
 */
export async function run({ electronPath, appArguments }) {
  const profile = temporaryFolder('latency');
  const sandbox = await startIdleSandbox();
  const electron = await startElectron({
    electronPath,
    args: appArguments({ profile: profile.folder, connection: sandbox.connection }),
  });
  try {
    const { page } = await electron.attach();
    const url = await sandbox.callbackUrl();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
    const at = Date.now();
    await post(
      agent,
      url,
      textWebhook({ connection: sandbox.connection, index: 0, customers: CUSTOMERS, text: 'm0 ', at }),
    );
    await page.locator('[role="option"]').first().click();
    await page.locator('[data-message-id]').first().waitFor();
    await page.evaluate(watchBubbles);
    const sentAt = await sendSteadily({ agent, url, sandbox, at });
    const names = [...sentAt.keys()];
    await page.waitForFunction((all) => all.every((name) => globalThis.paintedBubbles.has(name)), names, {
      timeout: 30_000,
    });
    const painted = new Map(await page.evaluate(() => [...globalThis.paintedBubbles]));
    const delays = [...sentAt].map(([name, sent]) => painted.get(name) - sent);
    agent.destroy();
    const value = percentile(delays, 0.95);
    const floor = 1000 / 60;
    return {
      name: 'latency',
      value,
      unit: 'ms p95',
      floor,
      ratio: value / floor,
      median: percentile(delays, 0.5),
      worst: Math.max(...delays),
      samples: delays.length,
      rate: RATE,
    };
  } finally {
    await electron.stop();
    await sandbox.close();
    profile.remove();
  }
}

/** Posts at the rate by the clock, not by the last answer; returns when each message of the open conversation left. */
async function sendSteadily({ agent, url, sandbox, at }) {
  const sentAt = new Map();
  const pending = [];
  const startedAt = Date.now();
  for (let index = 1; index <= RATE * SECONDS; index += 1) {
    const due = startedAt + (index * 1000) / RATE;
    while (Date.now() < due) await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
    const name = `m${index}`;
    const webhook = textWebhook({ connection: sandbox.connection, index, customers: CUSTOMERS, text: `${name} `, at });
    if (index % CUSTOMERS === 0) sentAt.set(name, Date.now());
    pending.push(post(agent, url, webhook));
  }
  const statuses = await Promise.all(pending);
  const refused = statuses.filter((status) => status !== 200).length;
  if (refused > 0) throw new Error(`${refused} webhooks were not answered 200`);
  return sentAt;
}

/** In the page: notes the wall-clock moment of the frame after each bubble named m<number> appeared. */
function watchBubbles() {
  globalThis.paintedBubbles = new Map();
  const seen = new Set();
  const look = () => {
    for (const bubble of document.querySelectorAll('[data-message-id]')) {
      const name = /m\d+/.exec(bubble.textContent ?? '')?.[0];
      if (!name || seen.has(name)) continue;
      seen.add(name);
      requestAnimationFrame(() =>
        setTimeout(() => globalThis.paintedBubbles.set(name, performance.timeOrigin + performance.now())),
      );
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
}
