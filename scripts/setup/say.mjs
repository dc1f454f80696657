/** A set-up that cannot go on: the message is the one sentence that a person reads. */
export class SetupFailure extends Error {}

/** One line of progress, on stderr so that stdout stays free for results. */
export function say(line) {
  process.stderr.write(`balcão: ${line}\n`);
}

/** Runs a script's main function; a failure becomes one sentence and a non-zero exit. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const expected = error instanceof SetupFailure;
    process.stderr.write(`${expected ? `balcão: ${error.message}` : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * Says every ten seconds that a long step is still going on, with what `measure` tells of it.
 * @returns the function that stops it
 */
export function sayWhile(what, measure = () => '') {
  const started = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`${what}: ${seconds} s ${measure()}`.trimEnd());
  }, 10_000);
  return () => clearInterval(timer);
}
