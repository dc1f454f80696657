import type { BalcaoDatabase } from '../db/database';
import { directChannel } from './channel';
import type { SearchedDatabase } from './channel';
import type { SearchClient } from './searchClient';
import address from './worker/searchWorker?worker&url';

/** What is used of trusted types, which TypeScript's DOM does not know yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The page makes no script from text. A worker's address counts as one: this policy lets ours through, and nothing else. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('balcao-search', {
  createScriptURL: (url) => {
    if (url !== address) throw new TypeError('The search worker is the only worker');
    return url;
  },
});

/**
 * Starts the worker that keeps the search index of this database.
 * @param client this window's: it asks the worker directly, other windows by their channel
 * @returns ends it
 */
export function startSearchWorker({ phoneNumberId, generation }: BalcaoDatabase, client: SearchClient): () => void {
  const worker = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: 'search' });
  const searched: SearchedDatabase = { phoneNumberId, generation };
  worker.postMessage(searched);
  const detach = client.attach(directChannel(worker));
  return () => {
    worker.terminate();
    detach();
  };
}
