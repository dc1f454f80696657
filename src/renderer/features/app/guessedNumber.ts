declare global {
  /** Names of the databases of this profile, asked for by public/early.js. */
  var balcaoDatabases: Promise<readonly string[]> | undefined;
}

const PREFIX = 'balcao-';

/** The number whose database is the only one of this profile: only a guess, which saves time at the start. */
export async function guessedNumber(): Promise<string | null> {
  const names = await (globalThis.balcaoDatabases ?? Promise.resolve([])).catch(() => []);
  // A restore leaves the database of before beside its own: `balcao-<number>~2`.
  const numbers = new Set(names.map((name) => name.slice(PREFIX.length).replace(/~\d+$/, '')));
  const [only] = numbers;
  return numbers.size === 1 && only !== undefined ? only : null;
}
