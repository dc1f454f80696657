const PREFIX = 'balcao-';

/** The number whose database is the only one of this profile: only a guess, which saves time at the start. */
export async function guessedNumber(): Promise<string | null> {
  // Asked of IndexedDB, since the first word with localStorage blocks this thread. The preload has woken the store up already.
  const found = await indexedDB.databases().catch(() => []);
  const names = found.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  // A restore leaves the database of before beside its own: `balcao-<number>~2`.
  const numbers = new Set(names.map((name) => name.replace(/~\d+$/, '')));
  const [only] = numbers;
  return numbers.size === 1 && only !== undefined ? only : null;
}
