import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../app/accessibility';
import { sleepFor } from '../app/clockForward';
import { rowsOf } from '../app/database';
import { putRows } from '../app/putRows';
import { ana } from '../fixtures/people';
import type { SandboxProcess } from '../fixtures/sandboxProcess';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';
import { serviceActs } from '../pages/serviceActs';
import { sharePage } from '../pages/sharePage';

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

test('the owner hangs up a code, closes, and switches the away message on: it leaves once to who comes by the code, with its reason', async ({
  profile,
  sandbox,
  openFor,
}) => {
  const { app, page, inbox } = await openFor([ana]);
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

  await settingsPage(page, 'Divulgar o número');
  const share = sharePage(app);
  await share.make('Vitrine', 'Oi! Vi o código na vitrine.');
  await expectAccessible(page);
  const address = await share.scan(path.join(profile, 'qr.png'));
  const poster = await share.poster(path.join(profile, 'cartaz.pdf'));
  expect(poster.pages).toBe(1);
  expect(poster.text).toContain('+55 11 3123-4567');
  await share.shut();
  // The panel of the new one took the place of the panel it was written in: the keyboard is where both began.
  await expect(page.getByRole('button', { name: 'Novo link' })).toBeFocused();

  await page.getByRole('button', { name: 'Conversas' }).click();
  const prefilled = (await sandbox.control.openLink(address)).text;
  for (const text of [prefilled, 'Tem pão?', 'Alguém aí?'])
    await sandbox.control.writeAndWait('ana', { type: 'text', text });
  await expect.poll(() => left(sandbox, 'away'), { timeout: 20_000 }).toEqual([1]);
  await inbox.open(ana.name);
  await expect(inbox.bubble('No momento estamos fechados')).toHaveCount(1);
  await expect(page.getByText(/Mensagem de ausência · fechado, abre/)).toBeVisible();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Ok, aguardo' });
  await expect(inbox.bubble('Ok, aguardo')).toBeVisible();
  expect(await left(sandbox, 'away')).toEqual([1]);
  await expect(page.getByText('Veio pelo link Vitrine')).toHaveCount(1);
  await expect(page.getByRole('complementary', { name: 'Detalhes do cliente' }).getByText('Vitrine')).toBeVisible();
  await settingsPage(page, 'Divulgar o número');
  await expect(page.getByRole('button', { name: /^Vitrine.*1 conversa/ })).toBeVisible();
});

test('a closed conversation is asked for a mark: the tap counts and opens nothing again, and the month says what it cost', async ({
  sandbox,
  openFor,
}) => {
  const { phoneNumberId } = sandbox.line;
  const { app, page, inbox } = await openFor([ana]);
  // The month's free messages but one are used up.
  await sandbox.control.setRules({ freeServiceMessages: 1 });
  await settingsPage(page, 'Mensagens automáticas');
  await page.getByRole('switch', { name: /Pesquisa/ }).click();
  await expect(page.getByRole('switch', { name: /Pesquisa/ })).toBeChecked();
  await page.getByRole('button', { name: 'Conversas' }).click();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open(ana.name);
  await inbox.reply('Resolvido!');
  await inbox.expectDelivery('Resolvido!', 'read');
  await serviceActs(page).close();
  await expect.poll(async () => (await rowsOf<Stored>(page, phoneNumberId, 'conversations'))[0]?.state).toBe('closed');
  // So long a closing can be taken back: nobody is asked anything before.
  expect(await left(sandbox, 'survey')).toEqual([]);
  await sleepFor(app, sandbox, 12_000);
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

  // What it cost: counted from what WhatsApp said, at the price that the owner writes.
  await settingsPage(page, 'Mensagens automáticas');
  const replies = page.getByRole('row', { name: /resposta \(sem modelo\)/ });
  await expect(replies.getByRole('cell')).toHaveText([/^1$/, /^2$/, '', 'falta o preço']);
  await expect(page.getByText('mais 2 mensagens sem preço')).toBeVisible();
  await replies.getByRole('textbox').fill('0,035');
  await replies.getByRole('textbox').press('Enter');
  await expect(page.getByText('Total: R$ 0,07')).toBeVisible();
  await expect(page.getByText('mensagens sem preço')).toHaveCount(0);
});

test('a rule made on screen fires, ten messages in two seconds are greeted once, and what is left for later leaves', async ({
  sandbox,
  openFor,
}) => {
  const { phoneNumberId } = sandbox.line;
  const { app, page, inbox } = await openFor([ana]);
  await settingsPage(page, 'Mensagens automáticas');
  await page.getByRole('switch', { name: /Saudação/ }).click();
  await settingsPage(page, 'Regras');
  await page.getByRole('button', { name: 'Nova regra' }).click();
  const form = page.getByRole('dialog', { name: 'Nova regra' });
  await form.getByLabel('Nome').fill('Orçamento');
  await form.getByLabel('Palavras, separadas por vírgula').fill('orçamento');
  await form.getByRole('button', { name: 'Ação', exact: true }).click();
  await form.getByLabel('Etiquetas, separadas por vírgula').fill('venda');
  await form.getByRole('button', { name: 'Ação', exact: true }).click();
  await form.getByLabel('Tipo da ação 2').selectOption('Deixar para depois');
  await form.getByRole('textbox', { name: 'Texto para o cliente' }).fill('Conseguiu ver, {{primeiro_nome}}?');
  await form.getByRole('button', { name: 'Criar regra' }).click();
  await expect(form).toHaveCount(0);

  await page.getByRole('button', { name: 'Conversas' }).click();
  await Promise.all(
    Array.from({ length: 10 }, async (_none, place) => {
      await new Promise((resolve) => setTimeout(resolve, 200 * place));
      await sandbox.control.write('ana', { type: 'text', text: place === 9 ? 'Quero um orcamento' : `Oi ${place}` });
    }),
  );
  await inbox.open(ana.name);
  await expect(inbox.bubble('Quero um orcamento')).toBeVisible();
  await expect(page.getByText(/Regra “Orçamento”: etiquetou, deixou algo para depois/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Agendadas nesta conversa' })).toContainText('pela regra Orçamento');
  await expect.poll(() => left(sandbox, 'greeting')).toEqual([1]);
  await sleepFor(app, sandbox, 2 * 3_600_000 + 60_000);
  await expect(inbox.bubble('Conseguiu ver, Ana?')).toHaveAttribute('data-delivery', 'read', { timeout: 30_000 });
  await expect(page.getByRole('list', { name: 'Agendadas nesta conversa' })).toHaveCount(0);
  const scheduled = [...(await sandbox.control.acceptancesByOutboxId())].filter(([id]) => id.startsWith('scheduled:'));
  expect(scheduled.map(([, count]) => count)).toEqual([1]);
  expect(await left(sandbox, 'greeting')).toEqual([1]);
  expect(await rowsOf(page, phoneNumberId, 'scheduled')).toEqual([]);
});

test('who does not answer: the app is killed meanwhile, and closes the conversation after its restart', async ({
  sandbox,
  openFor,
}) => {
  const { phoneNumberId } = sandbox.line;
  const { app: first } = await openFor([ana]);
  const idle = { first: { remindAfterMinutes: null, remindText: '', closeAfterMinutes: 60, since: 0 } };
  await putRows(first.page, phoneNumberId, { house: [{ key: 'automatic', idle, updatedAt: 0 }] });
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inboxPage(first.page).open(ana.name);
  await inboxPage(first.page).reply('Pois não?');
  await inboxPage(first.page).expectDelivery('Pois não?', 'read');
  await first.kill();
  const { app: again } = await openFor();
  const states = async () =>
    (await rowsOf<Stored>(again.page, phoneNumberId, 'conversations')).map(({ state }) => state);
  expect(await states()).toEqual(['open']);
  await sleepFor(again, sandbox, 61 * 60_000);
  await expect.poll(states, { timeout: 30_000 }).toEqual(['closed']);
  const changes = await rowsOf<{ kind: string; actor: string }>(again.page, phoneNumberId, 'changes');
  expect(changes.filter(({ kind }) => kind === 'conversation.closed')).toMatchObject([{ actor: 'balcao' }]);
});

const newPerson = (place: number) => ({
  key: `nova-${place}`,
  name: `Pessoa Nova ${place}`,
  waId: `551190000800${place}`,
  bsuid: `BR.20000000000000${place}`,
});

test('kill -9 between decision and send, at six moments: every new customer is greeted exactly once', async ({
  sandbox,
  openFor,
}) => {
  test.setTimeout(4 * 60_000);
  const { phoneNumberId } = sandbox.line;
  const { app: first } = await openFor();
  const greeting = { on: true, text: '{{saudacao}}, {{primeiro_nome}}!', againAfterDays: null };
  await putRows(first.page, phoneNumberId, { house: [{ key: 'automatic', greeting, updatedAt: 0 }] });
  await first.kill();
  const deaths = [0, 60, 120, 200, 320, 500];
  for (const [place, afterMs] of deaths.entries()) {
    const { key } = newPerson(place);
    await sandbox.control.addCustomer({ ...ana, ...newPerson(place) });
    const { app } = await openFor();
    await expect
      .poll(() => rowsOf<{ key: string }>(app.page, phoneNumberId, 'meta'))
      .toContainEqual(expect.objectContaining({ key: 'respond' }));
    await sandbox.control.writeAndWait(key, { type: 'text', text: 'Oi' });
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await app.kill();
  }
  const { app: last } = await openFor();
  // A send in doubt holds its conversation for 90 s, until its status has come.
  expect(await sandbox.control.waitFor({ webhooksIdle: true }, 30_000)).toBe(true);
  await sleepFor(last, sandbox, 91_000);
  const greeted = (): Promise<number[]> => left(sandbox, 'greeting');
  await expect.poll(async () => (await greeted()).length, { timeout: 100_000 }).toBe(deaths.length);
  expect(await greeted()).toEqual(deaths.map(() => 1));
});
