declare global {
  /** Names of the databases of this profile, asked for by public/early.js. */
  var balcaoDatabases: Promise<readonly string[]> | undefined;
}

const PREFIX = 'balcao-';

/** The number whose database is the only one of this profile: only a guess, which saves time at the start. */
export async function guessedNumber(): Promise<string | null> {
  const names = await (globalThis.balcaoDatabases ?? Promise.resolve([])).catch(() => []);
  const [only] = names;
  return names.length === 1 && only !== undefined ? only.slice(PREFIX.length) : null;
}
