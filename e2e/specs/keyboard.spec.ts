import { ana, bruno } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

test('a conversation is found, opened and answered with the keyboard alone', async ({ sandbox, open }) => {
  await sandbox.control.addCustomer(ana);
  await sandbox.control.addCustomer(bruno);
  const { page } = await open();
  const inbox = inboxPage(page);
  await inbox.ready();
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

test('a draft waits for its conversation, also across a restart', async ({ sandbox, open }) => {
  await sandbox.control.addCustomer(ana);
  await sandbox.control.addCustomer(bruno);
  const first = await open();
  const inbox = inboxPage(first.page);
  await inbox.ready();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Sou a Ana' });
  await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'Sou o Bruno' });
  await inbox.open('Ana Inventada');
  await inbox.composer.fill('Ainda estou escrevendo');
  await inbox.open('Bruno Inventado');
  await expect(inbox.composer).toHaveValue('');
  await inbox.open('Ana Inventada');
  await expect(inbox.composer).toHaveValue('Ainda estou escrevendo');
  await first.quit();
  const second = await open();
  const again = inboxPage(second.page);
  await again.ready();
  await again.open('Ana Inventada');
  await expect(again.composer).toHaveValue('Ainda estou escrevendo');
});

test('the sheet of shortcuts opens with ? and closes with Escape', async ({ open }) => {
  const { page } = await open();
  await inboxPage(page).ready();
  await page.locator('body').press('?');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});
