import { ana, bruno } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { byPalette } from '../pages/palette';

test('a conversation is found, opened and answered with the keyboard alone', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana, bruno]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Sou a Ana' });
  await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'Sou o Bruno' });
  await expect(inbox.rows).toHaveCount(2);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('inventada');
  await expect(inbox.rows).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(inbox.composer).toBeFocused();
  await page.keyboard.type('Linha um');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Linha dois');
  await page.keyboard.press('Enter');
  await inbox.expectDelivery('Linha um', 'read');
  await expect(inbox.composer).toBeFocused();
  expect((await sandbox.control.sent())[0]?.content).toMatchObject({ body: 'Linha um\nLinha dois' });
});

test('a draft waits for its conversation, also across a restart', async ({ sandbox, openFor }) => {
  const { app: first, inbox } = await openFor([ana, bruno]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Sou a Ana' });
  await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'Sou o Bruno' });
  await inbox.open('Ana Inventada');
  await inbox.composer.fill('Ainda estou escrevendo');
  await inbox.open('Bruno Inventado');
  await expect(inbox.composer).toHaveValue('');
  await inbox.open('Ana Inventada');
  await expect(inbox.composer).toHaveValue('Ainda estou escrevendo');
  await first.quit();
  const { inbox: again } = await openFor();
  await again.open('Ana Inventada');
  await expect(again.composer).toHaveValue('Ainda estou escrevendo');
});

test('the sheet of shortcuts opens with ? and closes with Escape', async ({ openFor }) => {
  const { page } = await openFor();
  await page.locator('body').press('?');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('robot, hours, rules and what is scheduled are gone through with the keyboard alone', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana]);
  const keys = page.keyboard;
  const focused = page.locator(':focus');
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Sou a Ana' });
  await expect(inbox.row(ana.name)).toBeVisible();
  await byPalette(page, ana.name);
  await expect(inbox.composer).toBeFocused();

  // What opens over the window gives the keyboard back to what opened it, done or left.
  const tabTo = async (name: string | RegExp): Promise<void> => {
    await expect(async () => {
      await keys.press('Tab');
      await expect(focused).toHaveAccessibleName(name, { timeout: 100 });
    }).toPass();
  };
  await tabTo('Agendar ou lembrar');
  const about = page.getByRole('textbox', { name: 'Lembrar de quê' });
  await keys.press('Enter');
  await expect(about).toBeFocused();
  await keys.press('Escape');
  await expect(focused).toHaveAccessibleName('Agendar ou lembrar');
  await keys.press('Enter');
  await expect(about).toBeFocused();
  await keys.type('ligar para a Ana');
  await tabTo('Em 1 hora');
  await keys.press('Enter');
  await tabTo(/^Lembrar/);
  await keys.press('Enter');
  await expect(page.getByRole('list', { name: 'Agendadas nesta conversa' })).toContainText('ligar para a Ana');
  await byPalette(page, 'Agendadas');
  await expect(focused).toHaveAccessibleName(ana.name);
  await tabTo('Mudar');

  await byPalette(page, 'Robô');
  await expect(focused).toHaveAccessibleName(/^Loja/);
  await keys.press('Enter');
  const step = page.getByRole('treeitem', { selected: true });
  const title = page.getByRole('textbox', { name: 'Nome do passo' });
  await expect(step).toBeFocused();
  await keys.press('F6');
  await expect(title).toBeFocused();
  await keys.press('Shift+F6');
  await expect(step).toBeFocused();
  const first = await step.innerText();
  await keys.press('ArrowDown');
  await expect(step).toBeFocused();
  expect(await step.innerText()).not.toBe(first);
  await keys.press('Enter');
  await expect(title).toBeFocused();
  await keys.press('Escape');
  await expect(step).toBeFocused();

  await byPalette(page, 'Horário');
  await expect(page.getByRole('radio', { name: 'Sempre' })).toBeFocused();
  await keys.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Horário próprio' })).toBeChecked();
  const year = page.getByRole('group', { name: /^Dias de/ });
  await year.focus();
  await keys.press('ArrowRight');
  const told = page.getByRole('region', { name: 'O ano' }).getByRole('status');
  const before = await told.innerText();
  await keys.press('ArrowDown');
  await expect(told).not.toHaveText(before);

  await byPalette(page, 'Regras');
  await expect(focused).toHaveAccessibleName('Nova regra');
  await keys.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Nome' })).toBeFocused();
  await keys.press('Escape');
  await expect(focused).toHaveAccessibleName('Nova regra');
});
