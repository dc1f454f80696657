import { expect, type Page } from '@playwright/test';

/** The search as a person sees it. */
export function searchPage(page: Page) {
  const field = page.getByRole('textbox', { name: 'Buscar clientes, conversas e mensagens' });
  return {
    field,
    /** The field of the search's own place. */
    everything: page.getByRole('textbox', { name: 'Buscar em todas as mensagens' }),
    results: page.getByRole('listbox', { name: 'Resultados da busca' }),
    hits: page.getByRole('group', { name: 'Mensagens' }).getByRole('option'),
    async type(text: string): Promise<void> {
      await field.fill(text);
    },
    /** Waits until the index has everything: no search is told to lack something. */
    async whole(): Promise<void> {
      await expect.poll(() => page.evaluate(askIndexState), { timeout: 20_000 }).toBe('following');
    },
    /** What is marked in the open conversation. */
    marked: (): Promise<string[]> =>
      page.evaluate(() => Array.from(CSS.highlights.get('found') ?? [], (range) => (range as Range).toString())),
  };
}

/** In the page: how the index says that it is. */
async function askIndexState(): Promise<string> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('balcao-'));
  const channel = new BroadcastChannel(`balcao-search-${(found?.name ?? '').replace('balcao-', '')}`);
  const state = await new Promise<string>((resolve) => {
    channel.onmessage = ({ data }) => {
      const said = data as { type: string; status?: { state: string } };
      if (said.type === 'status') resolve(said.status?.state ?? '');
    };
    channel.postMessage({ type: 'hello' });
    setTimeout(() => resolve('nobody answers'), 1_000);
  });
  channel.close();
  return state;
}
