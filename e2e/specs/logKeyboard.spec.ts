import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

test('the keys go through a long conversation, and Tab stops at the active message alone', async ({
  sandbox,
  open,
}) => {
  await sandbox.control.addCustomer(ana);
  const { page } = await open();
  const inbox = inboxPage(page);
  await inbox.ready();
  for (let count = 1; count <= 30; count += 1) {
    await sandbox.control.writeAndWait('ana', { type: 'text', text: `Pergunta ${String(count)}.` });
  }
  await inbox.open('Ana Inventada');
  await expect(inbox.composer).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(inbox.bubble('Pergunta 30.')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(inbox.bubble('Pergunta 1.')).toBeFocused();
  await expect(inbox.bubble('Pergunta 1.')).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(inbox.bubble('Pergunta 2.')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(inbox.bubble('Pergunta 2.').getByRole('button', { name: 'Reagir' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-message-id]') ?? null)).toBeNull();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await expect(inbox.bubble('Pergunta 30.')).toBeFocused();
  await expect(inbox.bubble('Pergunta 30.')).toBeInViewport();
});
