import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fillDatabase } from '../scripts/seed/fillDatabase.mjs';
import { startElectron } from './appProcess.mjs';

const NEWEST_AT = Date.UTC(2026, 10, 20, 18);
/** A profile that `npm run seed -- --messages <n> --longest <a tenth> --profile <folder>` filled; made anew when absent. */
const SEEDED = process.env.BALCAO_BENCH_PROFILE;

/**
 * A profile with the invented history of a shop, whose newest conversation holds a tenth of all messages.
 * @param folder where it is made, unless there is one already
 * @returns its folder, and the plan by which `shopWorld` makes the same rows again
 */
export async function filledProfile({ electronPath, appArguments, connection, messages, folder }) {
  const plan = { seed: 1, messages, longest: Math.floor(messages / 10), newestAt: NEWEST_AT };
  if (SEEDED !== undefined) return { folder: SEEDED, plan: planIn(SEEDED, plan) };
  await fillProfile({ electronPath, appArguments, connection, plan, folder });
  return { folder, plan };
}

/** Fills a profile of this number as a plan says. */
export async function fillProfile({ electronPath, appArguments, connection, plan, folder }) {
  const electron = await startElectron({ electronPath, args: appArguments({ profile: folder, connection }) });
  try {
    const { page } = await electron.attach();
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'inbox', null, { timeout: 60_000 });
    await fillDatabase(page, `balcao-${connection.phoneNumberId}`, plan);
  } finally {
    await electron.stop();
  }
}

function planIn(folder, wanted) {
  const plan = JSON.parse(readFileSync(path.join(folder, 'seed.json'), 'utf8'));
  if (plan.messages !== wanted.messages || plan.longest !== wanted.longest) {
    throw new Error(`${folder} holds ${plan.messages} messages, ${plan.longest} of them in one conversation`);
  }
  return plan;
}
