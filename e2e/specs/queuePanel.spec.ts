import { anotherWindow, seat, teamOf, type DividedCounter } from '../app/dividedCounter';
import { ana, bruno } from '../fixtures/people';
import type { SandboxProcess } from '../fixtures/sandboxProcess';
import { dona, marina, rafael, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';
import { serviceActs } from '../pages/serviceActs';

/** The owner sits down before a queue in which Ana and Bruno wait. */
async function twoWait(counter: DividedCounter, { control }: SandboxProcess): Promise<void> {
  await seat(counter.page, dona);
  for (const { key, name } of [ana, bruno]) {
    await control.writeAndWait(key, { type: 'text', text: `Sou ${name}` });
    await counter.expectService(name, { stage: 'queue' });
  }
}

const handedOutByHand = { attendants: teamOf(dona, marina, rafael), sectors: [sectorRow({ mode: 'manual' })] };

test('the queue panel: one is dragged to a person, the other given by keyboard', async ({ sandbox, openDivided }) => {
  const counter = await openDivided([ana, bruno], handedOutByHand);
  const { page } = counter;
  await twoWait(counter, sandbox);
  await seat(await anotherWindow(counter.app), marina);
  await page.getByRole('button', { name: /^Fila, / }).click();
  const waiting = page.getByRole('list', { name: 'Esperando em Atendimento' });
  const team = page.getByRole('region', { name: 'Quem está atendendo' });
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Tempos de atendimento' })).toContainText('Ninguém foi atendido');
  await waiting
    .getByRole('listitem', { name: ana.name })
    .dragTo(team.getByRole('listitem').filter({ hasText: marina.name }), { sourcePosition: { x: 24, y: 24 } });
  await counter.expectService(ana.name, { stage: 'attending', attendantId: marina.id });
  await expect(waiting.getByRole('listitem')).toHaveCount(1);

  const row = waiting.getByRole('listitem', { name: bruno.name });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Buscar pessoa ou setor' })).toBeFocused();
  await page.keyboard.type('Rafael');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  // He is not at the counter: it is kept for him, and both the line and the row say so.
  await counter.expectService(bruno.name, { stage: 'queue', preferredId: rafael.id });
  await expect(page.getByText('Rafael não está disponível: a conversa fica na fila')).toBeVisible();
  await expect(row).toContainText('para Rafael');
  await page.keyboard.press('Control+z');
  await counter.expectService(bruno.name, { stage: 'queue', preferredId: null });
});

test('filters are kept under a name; several are closed at once and come back', async ({ sandbox, openDivided }) => {
  const counter = await openDivided([ana, bruno], handedOutByHand);
  const { page } = counter;
  await twoWait(counter, sandbox);
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
  for (const { name } of [ana, bruno]) await counter.expectService(name, { stage: 'closed' });
  await page.getByRole('button', { name: 'Desfazer', exact: true }).press('Enter');
  for (const { name } of [ana, bruno]) await counter.expectService(name, { stage: 'queue', closing: null });
  await expect(rows).toHaveCount(2);
});
