import { useLiveQuery } from 'dexie-react-hooks';

/**
 * A live query whose failure leaves a gap in the screen instead of taking the screen down: these places are
 * looked at exactly when the database is in trouble, or is being closed.
 * @param deps what the query depends on, as for an effect
 */
export function useCalmQuery<Value>(query: () => Promise<Value>, deps: readonly unknown[]): Value | undefined {
  return useLiveQuery(() => query().catch(() => undefined), [...deps]);
}
