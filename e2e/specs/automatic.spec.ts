import type { Page } from '@playwright/test';
import { rowsOf } from '../app/database';
import { putRows } from '../app/putRows';
import { ana } from '../fixtures/people';
import type { SandboxProcess } from '../fixtures/sandboxProcess';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';
import { serviceActs } from '../pages/serviceActs';

interface Stored {
  readonly id: string;
  readonly score?: number | null;
  readonly state?: string;
  readonly unread?: number;
}

/** What automations sent, by id, with how often WhatsApp took it. */
async function left(sandbox: SandboxProcess, rule: string): Promise<number[]> {
  const taken = [...(await sandbox.control.acceptancesByOutboxId())];
  return taken.filter(([id]) => id.startsWith(`auto:${rule}:`)).map(([, count]) => count);
}

async function settingsPage(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByRole('button', { name }).click();
}

test('the owner closes and switches the away message on: it leaves once, with its reason in the conversation', async ({
  sandbox,
  open,
}) => {
  await sandbox.control.addCustomer(ana);
  const { page } = await open();
  const inbox = inboxPage(page);
  await inbox.ready();
  await settingsPage(page, 'Horário');
  await page.getByRole('radio', { name: 'Horário próprio' }).check();
  await page
    .getByRole('region', { name: /ainda não foi guardado/ })
    .getByRole('button', { name: 'Guardar' })
    .click();
  await page.getByRole('button', { name: /Fechar agora|Ficar fechado/ }).click();
  await expect(page.getByText('Fechado agora')).toBeVisible();
  await settingsPage(page, 'Mensagens automáticas');
  await page.getByRole('switch', { name: /Ausência/ }).click();
  await expect(page.getByRole('switch', { name: /Ausência/ })).toBeChecked();

  await page.getByRole('button', { name: 'Conversas' }).click();
  for (const text of ['Oi', 'Tem pão?', 'Alguém aí?'])
    await sandbox.control.writeAndWait('ana', { type: 'text', text });
  await expect.poll(() => left(sandbox, 'away'), { timeout: 20_000 }).toEqual([1]);
  await inbox.open(ana.name);
  await expect(inbox.bubble('No momento estamos fechados')).toHaveCount(1);
  await expect(page.getByText(/Mensagem de ausência · fechado, abre/)).toBeVisible();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Ok, aguardo' });
  await expect(inbox.bubble('Ok, aguardo')).toBeVisible();
  expect(await left(sandbox, 'away')).toEqual([1]);
});

test('a closed conversation is asked for a mark: the tap counts and opens nothing again', async ({ sandbox, open }) => {
  const { phoneNumberId } = sandbox.line;
  await sandbox.control.addCustomer(ana);
  const { page } = await open();
  const inbox = inboxPage(page);
  await inbox.ready();
  await settingsPage(page, 'Mensagens automáticas');
  await page.getByRole('switch', { name: /Pesquisa/ }).click();
  await expect(page.getByRole('switch', { name: /Pesquisa/ })).toBeChecked();
  await page.getByRole('button', { name: 'Conversas' }).click();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open(ana.name);
  await inbox.reply('Resolvido!');
  await inbox.expectDelivery('Resolvido!', 'read');
  await serviceActs(page).close();
  await expect.poll(() => left(sandbox, 'survey'), { timeout: 40_000 }).toEqual([1]);
  const [survey] = await rowsOf<Stored>(page, phoneNumberId, 'surveys');
  const reply = { type: 'list_reply', id: `nota:${survey?.id}:5`, title: '5 - Muito bom' } as const;
  await sandbox.control.writeAndWait('ana', { type: 'interactive', reply });
  await expect
    .poll(async () => (await rowsOf<Stored>(page, phoneNumberId, 'surveys')).map(({ score }) => score))
    .toEqual([5]);
  await expect.poll(() => left(sandbox, 'thanks')).toEqual([1]);
  const conversations = await rowsOf<Stored>(page, phoneNumberId, 'conversations');
  expect(conversations).toMatchObject([{ state: 'closed', unread: 0 }]);
  await expect(page.getByText('nota 5 de 5')).toBeVisible();
});

const newPerson = (place: number) => ({
  key: `nova-${place}`,
  name: `Pessoa Nova ${place}`,
  waId: `551190000800${place}`,
  bsuid: `BR.20000000000000${place}`,
});

test('kill -9 between decision and send, at six moments: every new customer is greeted exactly once', async ({
  sandbox,
  open,
}) => {
  test.setTimeout(4 * 60_000);
  const { phoneNumberId } = sandbox.line;
  const first = await open();
  await inboxPage(first.page).ready();
  const greeting = { on: true, text: '{{saudacao}}, {{primeiro_nome}}!', againAfterDays: null };
  await putRows(first.page, phoneNumberId, { house: [{ key: 'automatic', greeting, updatedAt: 0 }] });
  await first.kill();
  const deaths = [0, 60, 120, 200, 320, 500];
  for (const [place, afterMs] of deaths.entries()) {
    const { key } = newPerson(place);
    await sandbox.control.addCustomer({ ...ana, ...newPerson(place) });
    const app = await open();
    await inboxPage(app.page).ready();
    await expect
      .poll(() => rowsOf<{ key: string }>(app.page, phoneNumberId, 'meta'))
      .toContainEqual(expect.objectContaining({ key: 'respond' }));
    await sandbox.control.writeAndWait(key, { type: 'text', text: 'Oi' });
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await app.kill();
  }
  await open();
  // A send in doubt holds its conversation for 90 s, until its status has come.
  const greeted = (): Promise<number[]> => left(sandbox, 'greeting');
  await expect.poll(async () => (await greeted()).length, { timeout: 100_000 }).toBe(deaths.length);
  expect(await greeted()).toEqual(deaths.map(() => 1));
});
