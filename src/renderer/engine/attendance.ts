/** What is needed of Web Locks (`navigator.locks` fits). */
export interface AttendanceLocks {
  request(
    name: string,
    options: { readonly mode: 'shared'; readonly signal: AbortSignal },
    hold: () => Promise<void>,
  ): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

const PREFIX = 'signed-in-';

/**
 * This window says that somebody is signed in here. The browser ends it when the window closes or its process dies, so
 * that nobody stays online who is gone.
 * @returns ends it; resolves when others see that
 */
export function holdSignedIn(locks: AttendanceLocks, attendantId: string): () => Promise<void> {
  const abort = new AbortController();
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => (release = resolve));
  // Shared: the same person may be signed in at two windows.
  const held = locks
    .request(PREFIX + attendantId, { mode: 'shared', signal: abort.signal }, () => until)
    .catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
  return async () => {
    release();
    // If it was never granted.
    abort.abort();
    await held;
  };
}

/** Who is signed in at any window of this computer. */
export async function signedInIds(locks: AttendanceLocks): Promise<ReadonlySet<string>> {
  const { held = [] } = await locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  return new Set(names);
}
