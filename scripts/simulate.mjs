import { parseArgs } from 'node:util';
import { importSources } from './build/importSources.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/nodeVersion.mjs';
import { SetupFailure, runScript } from './setup/say.mjs';

const modes = ['balcao', 'chat', 'whatsapp', 'manual'];
const usage = `npm run simulate -- [--attendants 5] [--arrivals 500] [--seed 1] [--mode ${modes.join('|')}|all] [--json]`;

/** A day at a counter, decided by the queue's own rules; fails when one of its promises is broken. */
await runScript(async () => {
  const { json, mode, ...numbers } = readArguments();
  requireNode();
  await installDependencies();
  const { simulateDay, reportText, figuresOf } = await importSources('simulate', [
    'scripts/simulate/simulateDay.ts',
    'scripts/simulate/reportText.ts',
  ]);
  let broken = 0;
  for (const one of mode === 'all' ? modes : [mode]) {
    const plan = { ...numbers, mode: one };
    const report = simulateDay(plan);
    const { waits, clockWaits, ...rest } = report;
    broken += report.broken.length;
    if (!json) console.log(reportText(plan, report));
    else
      console.log(
        JSON.stringify({
          ...plan,
          wait: figuresOf(waits),
          clockWait: figuresOf(clockWaits),
          ...rest,
        }),
      );
  }
  return broken > 0 ? 1 : 0;
});

function readArguments() {
  const text = (value) => ({ type: 'string', default: value });
  const options = {
    attendants: text('5'),
    arrivals: text('500'),
    seed: text('1'),
    mode: text('balcao'),
  };
  try {
    const { values } = parseArgs({
      options: { ...options, json: { type: 'boolean', default: false } },
    });
    if (values.mode !== 'all' && !modes.includes(values.mode)) throw new Error(`there is no mode ${values.mode}`);
    return {
      attendants: wholeNumber('attendants', values.attendants, 1_000),
      arrivals: wholeNumber('arrivals', values.arrivals, 20_000),
      seed: wholeNumber('seed', values.seed, 2 ** 31 - 1),
      mode: values.mode,
      json: values.json,
    };
  } catch (error) {
    throw new SetupFailure(`${error.message}\n${usage}`);
  }
}

function wholeNumber(name, text, most) {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) throw new Error(`--${name} takes a whole number from 0 to ${most}`);
  return value;
}
