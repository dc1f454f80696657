import type { Page } from '@playwright/test';
import type { CounterApp } from '../app/counterApp';
import { anotherWindow, divide, expectService, seat, teamOf } from '../app/dividedCounter';
import { ana, bruno } from '../fixtures/people';
import type { SandboxProcess } from '../fixtures/sandboxProcess';
import { dona, marina, rafael, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';
import { serviceActs } from '../pages/serviceActs';

/** The owner before a queue in which Ana and Bruno wait. */
async function ownerAndTwoWaiting(app: CounterApp, { line, control }: SandboxProcess): Promise<Page> {
  const sectors = [sectorRow({ mode: 'manual' })];
  const attendants = teamOf(dona, marina, rafael);
  await divide(app, { phoneNumberId: line.phoneNumberId, attendants, sectors });
  await seat(app.page, dona);
  for (const customer of [ana, bruno]) {
    await control.addCustomer(customer);
    await control.writeAndWait(customer.key, { type: 'text', text: `Sou ${customer.name}` });
    await expectService(app.page, line.phoneNumberId, customer.name, { stage: 'queue' });
  }
  return app.page;
}

test('the queue panel: one is dragged to a person, the other given by keyboard', async ({ sandbox, open }) => {
  const { phoneNumberId } = sandbox.line;
  const app = await open();
  const page = await ownerAndTwoWaiting(app, sandbox);
  await seat(await anotherWindow(app), marina);
  await page.getByRole('button', { name: /^Fila, / }).click();
  const waiting = page.getByRole('list', { name: 'Esperando em Atendimento' });
  const team = page.getByRole('region', { name: 'Quem está atendendo' });
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await waiting
    .getByRole('listitem', { name: ana.name })
    .dragTo(team.getByRole('listitem').filter({ hasText: marina.name }), { sourcePosition: { x: 24, y: 24 } });
  await expectService(page, phoneNumberId, ana.name, { stage: 'attending', attendantId: marina.id });
  await expect(waiting.getByRole('listitem')).toHaveCount(1);

  const row = waiting.getByRole('listitem', { name: bruno.name });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Buscar pessoa ou setor' })).toBeFocused();
  await page.keyboard.type('Rafael');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  // He is not at the counter: it is kept for him, and both the line and the row say so.
  await expectService(page, phoneNumberId, bruno.name, { stage: 'queue', preferredId: rafael.id });
  await expect(page.getByText('Rafael não está disponível: a conversa fica na fila')).toBeVisible();
  await expect(row).toContainText('para Rafael');
  await page.keyboard.press('Control+z');
  await expectService(page, phoneNumberId, bruno.name, { stage: 'queue', preferredId: null });
});

test('filters are kept under a name; several are closed at once and come back', async ({ sandbox, open }) => {
  const { phoneNumberId } = sandbox.line;
  const page = await ownerAndTwoWaiting(await open(), sandbox);
  const inbox = inboxPage(page);
  const rows = inbox.list.getByRole('option');
  await serviceActs(page).showView('Todas');
  await expect(rows).toHaveCount(2);

  const panel = page.getByRole('dialog', { name: 'Filtrar conversas' });
  const filters = page.getByRole('button', { name: 'Filtrar conversas' });
  await filters.click();
  await page.getByLabel('Palavra, nome, número ou protocolo').fill('bruno');
  await expect(rows).toHaveCount(1);
  await page.getByLabel('Nome para guardar o filtro').fill('Só o Bruno');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Limpar filtro' }).click();
  await expect(rows).toHaveCount(2);
  await page.reload();
  await inbox.ready();
  await serviceActs(page).showView('Todas');
  await filters.click();
  await page.getByRole('button', { name: 'Só o Bruno', exact: true }).click();
  await expect(rows).toHaveText([/Bruno Inventado/]);
  await panel.getByRole('button', { name: 'Limpar filtro' }).click();
  await expect(rows).toHaveCount(2);

  await inbox.list.focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'O que fazer com as selecionadas' });
  await expect(bar).toContainText('2 selecionadas');
  await bar.getByRole('button', { name: 'Encerrar as selecionadas' }).click();
  await page.keyboard.press('Control+Enter');
  for (const { name } of [ana, bruno]) await expectService(page, phoneNumberId, name, { stage: 'closed' });
  await page.getByRole('button', { name: 'Desfazer', exact: true }).press('Enter');
  for (const { name } of [ana, bruno])
    await expectService(page, phoneNumberId, name, { stage: 'queue', closing: null });
  await expect(rows).toHaveCount(2);
});
