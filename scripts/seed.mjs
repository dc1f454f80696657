import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startElectron } from '../bench/appProcess.mjs';
import { buildWhenStale } from './build/buildWhenStale.mjs';
import { appArgumentsFor } from './runtime/appArguments.mjs';
import { withDisplay } from './runtime/launch.mjs';
import { runScript, say, SetupFailure } from './setup/say.mjs';
import { fillDatabase } from './seed/fillDatabase.mjs';

const usage = 'npm run seed -- --messages 1000000 [--seed 1] [--longest 0] --profile <folder>';
/** Fixed, so that the same seed gives the same rows on every day. */
const NEWEST_AT = Date.UTC(2026, 10, 20, 18);
/** The demonstration number: `npm start -- --demo --profile=<folder>` opens what was made. */
const DATABASE = 'balcao-109876543210987';

/** Fills a profile with the invented history of a shop. */
await runScript(() => {
  const plan = readArguments();
  return withDisplay(async (runtime) => {
    await buildWhenStale();
    Object.assign(process.env, runtime.env);
    const { profile } = plan;
    mkdirSync(profile, { recursive: true });
    const args = [...appArgumentsFor(runtime.args)({ profile }), '--demo'];
    const electron = await startElectron({ electronPath: runtime.electronPath, args });
    try {
      const { page } = await electron.attach();
      await page.waitForFunction(isReady, null, { timeout: 60_000 });
      const began = Date.now();
      let told = 0;
      await fillDatabase(page, DATABASE, { ...plan, newestAt: NEWEST_AT }, (share) => {
        if (Date.now() - told < 5_000) return;
        told = Date.now();
        say(`${Math.round(share * 100)} % of ${plan.messages} messages`);
      });
      // Benchmarks read from it what the profile holds.
      const { seed, messages, longest } = plan;
      const noted = { seed, messages, longest, newestAt: NEWEST_AT };
      writeFileSync(path.join(profile, 'seed.json'), JSON.stringify(noted));
      const seconds = (Date.now() - began) / 1_000;
      say(
        `${plan.messages} messages in ${Math.round(seconds)} s; open them with: npm start -- --demo --profile=${profile}`,
      );
    } finally {
      await electron.stop();
    }
  });
});

function isReady() {
  return document.documentElement.dataset.ready === 'inbox';
}

function readArguments() {
  const options = { messages: { type: 'string' }, seed: { type: 'string' }, longest: { type: 'string' } };
  const { values } = parseArgs({ options: { ...options, profile: { type: 'string' } } });
  const whole = (text, otherwise) => (/^\d+$/.test(text ?? otherwise) ? Number(text ?? otherwise) : NaN);
  const numbers = {
    messages: whole(values.messages, ''),
    seed: whole(values.seed, '1'),
    longest: whole(values.longest, '0'),
  };
  if (values.profile === undefined || Object.values(numbers).some(Number.isNaN)) throw new SetupFailure(usage);
  if (numbers.longest > numbers.messages) throw new SetupFailure(usage);
  return { ...numbers, profile: path.resolve(values.profile) };
}
