import { shopWorld } from '../scripts/seed/shopWorld.mjs';
import { median, percentile, startElectron, temporaryFolder } from './appProcess.mjs';
import { filledProfile, fillProfile } from './filledProfile.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { openFromSearch, plainScroll, streamScroll } from './openPage.mjs';
import { reloadWithWorker, untilWhole } from './searchWorker.mjs';

const MESSAGES = Number(process.env.BALCAO_BENCH_MESSAGES ?? 1_000_000);
const SMALL = 10_000;
/** Hits of the long conversation that are opened, and messages that are scrolled through. */
const OPENED = 30;
const SCROLLED = 10_000;
const ROUNDS = 6;

/**
 * What a long history costs the eye: opening a conversation of a tenth of all messages at a hit of the search, scrolling
 * through 10,000 of its messages beside a plain list of the same texts, and the first page beside that of a small shop.
 */
export async function run({ electronPath, appArguments }) {
  const [profile, small] = [temporaryFolder('open'), temporaryFolder('open-small')];
  const sandbox = await startIdleSandbox();
  const { connection } = sandbox;
  const app = { electronPath, appArguments, connection };
  try {
    const { folder, plan } = await filledProfile({ ...app, messages: MESSAGES, folder: profile.folder });
    const little = { ...plan, messages: SMALL, longest: SMALL / 10 };
    await fillProfile({ ...app, plan: little, folder: small.folder });
    const long = await inLongConversation(app, folder, plan);
    const first = await firstPages(app, folder, small.folder);
    const { opened, scrolled } = long;
    return {
      ...{ name: 'open', value: percentile(opened, 0.95), unit: 'ms from a hit until painted, p95' },
      ...{ opened: { median: median(opened), worst: Math.max(...opened), times: opened.length } },
      ...{ scrolled, firstPage: first, messages: MESSAGES, conversation: plan.longest },
    };
  } finally {
    await sandbox.close();
    profile.remove();
    small.remove();
  }
}

async function inLongConversation({ electronPath, appArguments, connection }, folder, plan) {
  const electron = await startElectron({ electronPath, args: appArguments({ profile: folder, connection }) });
  try {
    const { page } = await electron.attach();
    await reloadWithWorker(page);
    await untilWhole(page, plan.messages);
    const opened = [];
    for (const [place, { long, other }] of placesOf(plan).entries()) {
      await openFromSearch(page, other);
      const ms = await openFromSearch(page, long);
      // The first one fetches the code of the results and of the conversation.
      if (place > 0) opened.push(ms);
    }
    const texts = shopWorld(plan).rowsOf(0).messages.slice(-SCROLLED);
    const ours = await streamScroll(page, SCROLLED);
    const floor = await plainScroll(
      page,
      texts.map(({ content }) => content.text ?? content.caption ?? content.fileName ?? ''),
    );
    return { opened, scrolled: { ours, floor, beyond: Math.max(0, ours.over50 - floor.over50) } };
  } finally {
    await electron.stop();
  }
}

/** Messages with an order number, which finds them: in the long conversation, and in others between them. */
function placesOf(plan) {
  const world = shopWorld(plan);
  const numbered = ({ id, content }) => {
    const number = /pedido (\d{5})/.exec(content.text ?? '')?.[1];
    return number === undefined ? [] : [{ id, typed: `"pedido ${number}" ` }];
  };
  const long = world.rowsOf(0).messages.flatMap(numbered);
  const others = Array.from({ length: 40 * OPENED }, (_none, place) => world.rowsOf(place * 3 + 1).messages).flatMap(
    (rows) => rows.flatMap(numbered).slice(0, 1),
  );
  const step = Math.floor(long.length / (OPENED + 1));
  return Array.from({ length: OPENED + 1 }, (_none, place) => ({ long: long[place * step], other: others[place] }));
}

/** From the start of the process until the list is painted, in turns. */
async function firstPages(app, large, small) {
  const times = { large: [], small: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, folder] of Object.entries({ large, small })) {
      const ms = await firstPage(app, folder);
      // The first round warms the disk cache.
      if (round > 0) times[name].push(ms);
    }
  }
  const [many, few] = [median(times.large), median(times.small)];
  return { many, few, ratio: many / few, rounds: ROUNDS };
}

async function firstPage({ electronPath, appArguments, connection }, profile) {
  const electron = await startElectron({ electronPath, args: appArguments({ profile, connection }) });
  try {
    const { page } = await electron.attach();
    await page.waitForFunction(() => performance.getEntriesByName('inbox-interactive').length > 0, null, {
      timeout: 60_000,
    });
    const painted = await page.evaluate(
      () => performance.timeOrigin + performance.getEntriesByName('inbox-interactive')[0].startTime,
    );
    return painted - electron.spawnedAt;
  } finally {
    await electron.stop();
  }
}
