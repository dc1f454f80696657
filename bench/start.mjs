import { temporaryFolder, median, startElectron } from './appProcess.mjs';
import { seedProfile } from './seedProfile.mjs';
import { settle } from './settle.mjs';
import { writeBareApp } from './bareApp.mjs';

const MESSAGES = 100_000;
const ROUNDS = 7;
const WARM = 2;

/**
 * From spawn until the conversation list is painted, plus from a click on its third row until that conversation is
 * painted; divided by the same Electron's bare window (spawn until first contentful paint). Rounds are interleaved, and
 * begin once the databases lie still after the seeding.
 */
export async function run({ electronPath, appArguments }) {
  const profile = temporaryFolder('start');
  const bare = temporaryFolder('bare');
  try {
    const connection = await seedProfile({ electronPath, appArguments, profile: profile.folder, messages: MESSAGES });
    await settle({ electronPath, appArguments, profile: profile.folder, connection });
    writeBareApp(bare.folder);
    const ours = [];
    const floors = [];
    const clicks = [];
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      const floor = await timeBareWindow({ electronPath, appArguments, folder: bare.folder });
      const { painted, click } = await timeApp({ electronPath, appArguments, profile: profile.folder, connection });
      // The first rounds warm the disk cache and do not count: Chromium keeps the page's compiled code from its second start on.
      if (round < WARM) continue;
      floors.push(floor);
      ours.push(painted + click);
      clicks.push(click);
    }
    const value = median(ours);
    const floor = median(floors);
    return {
      name: 'start',
      value,
      unit: 'ms',
      floor,
      ratio: value / floor,
      click: median(clicks),
      messages: MESSAGES,
      rounds: ROUNDS,
    };
  } finally {
    profile.remove();
    bare.remove();
  }
}

async function timeApp({ electronPath, appArguments, profile, connection }) {
  const args = appArguments({ profile, connection });
  const electron = await startElectron({ electronPath, args });
  const { page } = await electron.attach();
  await page.waitForFunction(() => performance.getEntriesByName('inbox-interactive').length > 0, null, {
    timeout: 60_000,
  });
  const paintedAt = await page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName('inbox-interactive')[0].startTime,
  );
  const click = await page.evaluate(clickThirdRow);
  await electron.stop();
  return { painted: paintedAt - electron.spawnedAt, click };
}

/** In the page: ms from a click on the third row until its conversation has a painted bubble. */
function clickThirdRow() {
  return new Promise((resolve) => {
    const row = document.querySelectorAll('[role="option"]')[2];
    const startedAt = performance.now();
    const look = () => {
      const bubble = document.querySelector('[data-message-id]');
      if (bubble) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
      else requestAnimationFrame(look);
    };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
      row.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, button: 0 }));
    }
    look();
  });
}

async function timeBareWindow({ electronPath, appArguments, folder }) {
  const profile = temporaryFolder('bare-profile');
  const electron = await startElectron({ electronPath, args: appArguments({ app: folder, profile: profile.folder }) });
  const { page } = await electron.attach();
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, {
    timeout: 60_000,
  });
  const paintedAt = await page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime,
  );
  await electron.stop();
  profile.remove();
  return paintedAt - electron.spawnedAt;
}
