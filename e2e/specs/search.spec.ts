import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../app/accessibility';
import { seat, teamOf } from '../app/dividedCounter';
import { putRows } from '../app/putRows';
import { newService } from '../../src/shared/domain/conversations/newService';
import { layCable } from '../fixtures/networkCable';
import { ana, bruno } from '../fixtures/people';
import { dona, longTimes, marina, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { searchPage } from '../pages/searchPage';

const NEWEST = Date.UTC(2026, 0, 15, 12);

/** Puts so many older messages into the conversation that is there, one a minute before `NEWEST`. */
async function fillConversation(page: Page, phoneNumberId: string, conversationId: string): Promise<void> {
  const messages = Array.from({ length: 400 }, (_none, index) => {
    const at = NEWEST - (400 - index) * 60_000;
    const text = index === 100 ? 'O comprovante da *geladeira azul* está aqui' : `Conversa de todo dia número ${index}`;
    const author = { kind: 'customer', id: 'ct-x' };
    return {
      id: `wamid.old${index}`,
      conversationId,
      order: at,
      at,
      direction: 'in',
      author,
      content: { kind: 'text', text },
    };
  });
  const counters = { key: 'counters', openConversations: 1, closedConversations: 0, unreadConversations: 1 };
  // With the two of `fillPast`.
  await putRows(page, phoneNumberId, { messages, meta: [{ ...counters, messages: 403 }] });
}

/** An earlier conversation of the same customer, closed a year before. */
async function fillPast(page: Page, phoneNumberId: string, contactId: string): Promise<void> {
  const at = NEWEST - 365 * 86_400_000;
  const service = { ...newService('first', at), stage: 'closed', closing: { at, by: 'local', reason: 'Resolvido' } };
  const row = { ...conversationRow('Ana Inventada', service), id: 'cv-past', contactId, protocol: '20250115-00007' };
  const times = { lastAt: at, lastOrder: at, createdAt: at - 60_000, waitingSince: null };
  const messages = ['Vocês consertam portão?', 'O portão ficou ótimo'].map((text, index) => {
    const place = { conversationId: row.id, order: at - (1 - index) * 60_000, at: at - (1 - index) * 60_000 };
    const author = { kind: 'customer', id: contactId };
    return { id: `wamid.past${index}`, ...place, direction: 'in', author, content: { kind: 'text', text } };
  });
  const past = { ...row, ...times, state: 'closed', messageCount: 2 };
  await putRows(page, phoneNumberId, { conversations: [past], messages });
}

function conversationRow(title: string, service: object): Record<string, unknown> & { readonly id: string } {
  const times = { lastAt: NEWEST, lastOrder: NEWEST, lastInboundAt: NEWEST, createdAt: NEWEST, waitingSince: NEWEST };
  const line = { contactId: `ct-${title}`, protocol: '20260115-00001', state: 'open', title, waId: null, unread: 0 };
  return { id: `cv-${title}`, ...line, service, lastMessage: null, messageCount: 1, ...times };
}

async function conversationOf(page: Page): Promise<{ readonly id: string; readonly contactId: string }> {
  return page.evaluate(async () => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('balcao-'));
    const opening = indexedDB.open(found?.name ?? '');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const asking = opening.result.transaction('conversations').objectStore('conversations').getAll();
    await new Promise((resolve) => (asking.onsuccess = resolve));
    opening.result.close();
    return asking.result[0] as { readonly id: string; readonly contactId: string };
  });
}

test('a message is found from the list, opened where it stands, and marked', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  const search = searchPage(page);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Bom dia' });
  await expect(inbox.row('Ana Inventada')).toBeVisible();
  const { id, contactId } = await conversationOf(page);
  // The few first: an index that is made between the two is found to lack the many.
  await fillPast(page, sandbox.line.phoneNumberId, contactId);
  await fillConversation(page, sandbox.line.phoneNumberId, id);
  await page.reload();
  await inbox.ready();
  await search.whole();

  await search.type('geladeiras');
  const hit = search.hits.filter({ hasText: 'comprovante da geladeira azul' });
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText('geladeira');
  await hit.click();
  const bubble = inbox.bubble('comprovante da geladeira azul');
  await expect(bubble).toBeInViewport();
  // Around it stand its neighbours, not the end of the conversation.
  await expect(inbox.bubble('número 99')).toBeVisible();
  await expect(inbox.bubble('número 101')).toBeVisible();
  await expect(inbox.bubble('Bom dia')).toHaveCount(0);
  expect(await search.marked()).toEqual(['geladeira']);
  // What arrives, is edited or deleted is followed.
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Mando o CPF 123.456.789-09' });
  await search.type('12345678909');
  await expect(search.hits).toHaveCount(1);
  await search.type('"todo dia" 150');
  await expect(search.hits.first()).toContainText('número 150');

  await test.step('the open conversation is searched by itself, hit by hit', async () => {
    await page.keyboard.press('Control+f');
    // At once: the bar is loaded now, and no letter is lost.
    await page.keyboard.type('"dia número 42" ');
    const bar = page.getByRole('textbox', { name: 'Buscar em todas as conversas deste cliente' });
    await expect(bar).toBeFocused();
    await expect(bar).toHaveValue('"dia número 42" ');
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1');
    await page.keyboard.press('Enter');
    await expect(inbox.bubble('todo dia número 42')).toBeInViewport();
    await bar.fill('geladeira azul');
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1');
    await page.keyboard.press('Enter');
    await expect(bubble).toBeInViewport();
    expect(await search.marked()).toEqual(['geladeira', 'azul']);
    await bar.fill('portão ótimo');
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1');
    await page.keyboard.press('Enter');
    await expect(inbox.bubble('O portão ficou ótimo')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(inbox.composer).toBeFocused();
  });

  await test.step('earlier conversations stand above, each with how it ended, and the way to it', async () => {
    const past = page.getByRole('group', { name: /^Conversa 20250115-00007, Resolvido · encerrada por você/ });
    await expect(past).toBeInViewport();
    await expect(page.getByRole('group', { name: /^Conversa 2026/ })).toBeVisible();
    await expectAccessible(page);
    // To the first message of all, which has to be read for it, and to the last one.
    await page.getByRole('log').press('Control+Home');
    await expect(inbox.bubble('Vocês consertam portão?')).toBeFocused();
    await page.getByRole('log').press('Control+End');
    await expect(inbox.bubble('Mando o CPF')).toBeInViewport();
    await expect(past).toHaveCount(0);
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /20250115-00007/ })
      .click();
    await expect(past).toBeInViewport();
    await expect(inbox.composer).toBeVisible();
    await past.getByRole('button', { name: 'Conversa 20250115-00007' }).click();
    await expect(page.getByRole('button', { name: 'Reabrir' })).toBeVisible();
    await expect(inbox.bubble('Mando o CPF')).toHaveCount(0);
    await page.getByRole('button', { name: 'Abrir a mais nova' }).click();
    await expect(inbox.bubble('Mando o CPF')).toBeInViewport();
  });

  await test.step('the place of the search narrows, remembers and mends', async () => {
    await page.getByRole('button', { name: 'Busca', exact: true }).click();
    await expect(search.everything).toBeFocused();
    await page.keyboard.type('geladeira');
    await page.keyboard.press('Enter');
    await expect(search.hits).toHaveCount(1);
    await page.getByRole('button', { name: 'Filtrar a busca' }).click();
    await page.getByRole('combobox', { name: 'Quem escreveu' }).selectOption('Nossas');
    await expect(page.getByText('Nada encontrado')).toBeVisible();
    await page.getByRole('combobox', { name: 'Quem escreveu' }).selectOption('Do cliente');
    await expect(search.hits).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Limpar a busca' }).click();
    await page.getByRole('button', { name: 'geladeira', exact: true }).click();
    await expect(search.hits).toHaveCount(1);
    const missing = page.getByRole('button', { name: 'Falta alguma mensagem?' });
    await missing.click();
    await page.getByRole('menuitem', { name: 'Procurar o que falta' }).click();
    await expect(page.getByText('Não falta nenhuma')).toBeVisible();
    await missing.click();
    await page.getByRole('menuitem', { name: 'Montar a busca de novo' }).click();
    await search.whole();
    await expect(search.hits).toHaveCount(1);
  });

  await test.step('the palette finds messages as well', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('geladeira');
    const field = page.getByRole('combobox', { name: 'Ir para ou fazer' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('geladeira');
    const found = page.getByRole('listbox', { name: 'Ir para ou fazer' });
    await found.getByRole('option', { name: /comprovante da geladeira/ }).click();
    await expect(bubble).toBeInViewport();
  });
});

test('somebody finds only what they may see', async ({ openDivided }) => {
  const seeds = [
    { name: 'Cliente Daqui', sectorId: 'first' },
    { name: 'Cliente Dali', sectorId: 'outro' },
  ];
  const conversations = seeds.map(({ name, sectorId }) => conversationRow(name, newService(sectorId, NEWEST)));
  const messages = conversations.map(({ id }) => {
    const content = { kind: 'text', text: 'Segredo da casa' };
    const place = { conversationId: id, order: NEWEST, at: NEWEST, direction: 'in' };
    return { id: `wamid.of-${id}`, ...place, author: { kind: 'customer', id: 'ct' }, content };
  });
  const counters = {
    key: 'counters',
    openConversations: 2,
    closedConversations: 0,
    unreadConversations: 0,
    messages: 2,
  };
  const { page } = await openDivided([], {
    attendants: teamOf(dona, marina),
    sectors: [sectorRow(longTimes), sectorRow(longTimes, { id: 'outro', name: 'Outro', order: 1 })],
    more: { conversations, messages, meta: [counters] },
  });
  const search = searchPage(page);
  await seat(page, marina);
  await search.whole();
  await search.type('segredo');
  await expect(search.hits).toHaveCount(1);
  await expect(search.hits).toContainText('Cliente Daqui');
});

test('messages are found without network', async ({ sandbox, openFor }) => {
  const cable = await layCable(sandbox.line.graphUrl);
  const { page, inbox } = await openFor([ana], { connection: { ...sandbox.line, graphUrl: cable.url } });
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Meu pedido é o 00417' });
  await expect(inbox.row('Meu pedido')).toBeVisible();
  await cable.pullOut();
  const search = searchPage(page);
  await search.whole();
  await search.type('417');
  await expect(search.hits).toHaveCount(1);
});

test('what people type never fails', async ({ sandbox, openFor }) => {
  const { page } = await openFor([bruno]);
  const search = searchPage(page);
  await sandbox.control.writeAndWait('bruno', {
    type: 'text',
    text: 'Preço do portão AND "aspas" (R$ 1.234,56) 👍 שלום',
  });
  await search.whole();
  for (const typed of [
    'portao',
    'PORTÃO',
    'preço AND',
    '"aspas"',
    '(R$',
    '1234,56',
    '1.234',
    '👍',
    'שלום',
    'por\u200btao',
  ]) {
    await search.type(typed);
    await expect(search.hits, typed).toHaveCount(1);
  }
  for (const typed of [
    'NEAR(',
    '*',
    '"',
    "'; DROP TABLE words; --",
    '-portao OR',
    'a'.repeat(10_000),
    '\u202e\u200b',
  ]) {
    await search.type(typed);
    await expect(page.getByText(/Nada encontrado|Falta uma palavra/), typed).toBeVisible();
  }
});

test('an index that was deleted is made anew', async ({ profile, sandbox, openFor }) => {
  const { app: first } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Quero a segunda via do boleto' });
  await searchPage(first.page).whole();
  await first.quit();
  rmSync(path.join(profile, 'File System'), { recursive: true, force: true });

  const { page } = await openFor();
  const search = searchPage(page);
  await search.whole();
  await search.type('boleto');
  await expect(search.hits).toHaveCount(1);

  // The power went while its files were made: there is room for the first one only, and none for the journal.
  await page.addInitScript(withoutIndex);
  await page.evaluate(() => sessionStorage.setItem('no-index', 'yes'));
  await page.reload();
  await expect.poll(() => page.evaluate(leaveOnePlace, sandbox.line.phoneNumberId)).toBe('one place');
  await page.evaluate(() => sessionStorage.removeItem('no-index'));
  await page.reload();
  await search.whole();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'O boleto já foi pago' });
  await search.type('boleto');
  await expect(search.hits).toHaveCount(2);
});

// The functions below run in the page.

/** The worker of the index is not started while the session says so. */
function withoutIndex(): void {
  if (sessionStorage.getItem('no-index') === null) return;
  const Original = Worker;
  class Absent extends EventTarget {
    postMessage(): void {
      // Nobody hears it.
    }
    terminate(): void {
      // There is nothing to end.
    }
  }
  const start = function (address: string | URL, options?: WorkerOptions) {
    return options?.name === 'search' ? new Absent() : new Original(address, options);
  };
  globalThis.Worker = start as unknown as typeof Worker;
}

/** The index's folder as it is after the first of its files was made; its old files are free a moment after their worker ended. */
async function leaveOnePlace(phoneNumberId: string): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const name = `.balcao-search-${phoneNumberId}`;
  try {
    await root.removeEntry(name, { recursive: true });
  } catch (error) {
    return String(error);
  }
  const folder = await root.getDirectoryHandle(name, { create: true });
  const files = await folder.getDirectoryHandle('.opaque', { create: true });
  await files.getFileHandle('first', { create: true });
  return 'one place';
}
