/** What is needed of Web Locks (`navigator.locks` fits). */
export interface LockPort {
  request(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    hold: (lock: object | null) => Promise<void>,
  ): Promise<unknown>;
}

/**
 * Runs `work` in one window at a time.
 * @param onWaiting another window works; this one takes over when that one goes
 * @returns when the work is over, or was aborted before it began
 */
export async function lead(
  locks: LockPort,
  name: string,
  signal: AbortSignal,
  onWaiting: () => void,
  work: () => Promise<void>,
): Promise<void> {
  let worked = false;
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    worked = true;
    await work();
  });
  if (worked || signal.aborted) return;
  onWaiting();
  try {
    await locks.request(name, { signal }, async () => work());
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
