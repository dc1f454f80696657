import type { Page } from '@playwright/test';
import { newService } from '../../src/shared/domain/conversations/newService';
import type { Service } from '../../src/shared/domain/conversations/service';

export interface ScaleSeed {
  readonly phoneNumberId: string;
  readonly conversations: number;
  /** Messages of the newest conversation; the others have none but their last line. */
  readonly messages: number;
  /** Of the newest conversation's last message, ms. */
  readonly newestAt: number;
}

/** Puts what `rowsAt` makes of 0, 1, 2 … `count` − 1, by table, in big transactions. */
type Write = (stores: string[], count: number, rowsAt: (index: number) => Record<string, object>) => Promise<void>;

/**
 * Fills the app's real IndexedDB past all of our own code, in its present shapes. Conversation 0 is the newest, each
 * next one a minute older; every hundredth has one unread message. Customers are called `Cliente <number> <surname>`.
 */
export async function seedScale(page: Page, seed: ScaleSeed): Promise<void> {
  const write = await page.evaluateHandle(openWriter, `balcao-${seed.phoneNumberId}`);
  await page.evaluate(putPeople, { write, seed, fresh: newService('first', seed.newestAt) });
  await page.evaluate(putMessages, { write, seed });
  await write.dispose();
}

// The functions below run in the page, each by itself.

async function openWriter(name: string): Promise<Write> {
  const STEP = 20_000;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(new Error('the database does not open'));
    opening.onsuccess = () => resolve(opening.result);
  });
  return async (stores, count, rowsAt) => {
    for (let from = 0; from < count; from += STEP) {
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(new Error(`seeding was undone: ${String(transaction.error)}`));
        for (let index = from; index < Math.min(from + STEP, count); index += 1) {
          for (const [store, row] of Object.entries(rowsAt(index))) transaction.objectStore(store).put(row);
        }
      });
    }
  };
}

async function putPeople({ write, seed, fresh }: { write: Write; seed: ScaleSeed; fresh: Service }): Promise<void> {
  const surnames = ['Silva', 'Souza', 'Prado', 'Ramos', 'Inventada'];
  const { conversations, messages, newestAt } = seed;
  await write(['contacts', 'conversations'], conversations, (index) => {
    const wamid = `wamid.scale${String(index).padStart(6, '0')}`;
    const waId = `55119${String(10_000_000 + index)}`;
    const surname = surnames[index % surnames.length] ?? '';
    const title = `Cliente ${index} ${surname}`;
    const at = newestAt - index * 60_000;
    const unread = index % 100 === 50 ? 1 : 0;
    // Fewer words than the app would keep: each is an entry of the index, and costs the seeding its time.
    const terms = [String(index), surname.toLowerCase()];
    const names = { givenName: null, profileName: title, username: null, waId, bsuid: null };
    const common = { id: `ct-${wamid}`, marketing: 'unknown', createdAt: at, updatedAt: at };
    const lastMessage = { messageId: wamid, direction: 'in', kind: 'text', text: `Pergunta ${index}`, delivery: null };
    const times = { lastAt: at, lastOrder: at, lastInboundAt: at, createdAt: at, waitingSince: unread ? at : null };
    const counts = { unread, ...(unread ? { unreadAt: at } : {}), messageCount: index === 0 ? messages : 1 };
    const line = { id: `cv-${wamid}`, contactId: common.id, protocol: `20261122-${index}`, state: 'open', title, waId };
    const since = { stageAt: at, queuedAt: unread ? at : null };
    const service = { ...fresh, ...since, stage: unread ? 'queue' : 'awaiting-customer' };
    return {
      contacts: { ...common, ...names, terms, openConversationId: line.id },
      conversations: { ...line, service, lastMessage, ...times, ...counts },
    };
  });
  const closed = { closedConversations: 0, unreadConversations: Math.floor((conversations + 49) / 100) };
  const counts = { openConversations: conversations, messages: messages + conversations - 1 };
  await write(['meta'], 1, () => ({ meta: { key: 'counters', ...counts, ...closed } }));
}

async function putMessages({ write, seed }: { write: Write; seed: ScaleSeed }): Promise<void> {
  const { messages, newestAt } = seed;
  await write(['messages'], messages, (index) => {
    const at = newestAt - (messages - 1 - index) * 1_000;
    const text = `Mensagem ${index}: ${'bom dia, queria saber o horário. '.repeat(1 + (index % 3))}`;
    const id = index === messages - 1 ? 'wamid.scale000000' : `wamid.big${String(index).padStart(6, '0')}`;
    const author = { kind: 'customer', id: 'ct-wamid.scale000000' };
    const place = { conversationId: 'cv-wamid.scale000000', order: at, at };
    return { messages: { id, ...place, direction: 'in', author, content: { kind: 'text', text } } };
  });
}
