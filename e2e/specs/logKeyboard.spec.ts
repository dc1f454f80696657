import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

test('a message is quoted and another reacted to with the keyboard alone', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  const first = await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Qual o preço do azul?' });
  const second = await sandbox.control.writeAndWait('ana', { type: 'text', text: 'E do verde?' });
  await expect(inbox.row('E do verde?')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(inbox.composer).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await expect(inbox.bubble('E do verde?')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(inbox.bubble('Qual o preço do azul?')).toBeFocused();
  await page.keyboard.press('r');
  await expect(inbox.composer).toBeFocused();
  await page.keyboard.type('Custa 40 reais');
  await page.keyboard.press('Enter');
  await inbox.expectDelivery('Custa 40 reais', 'read');
  expect((await sandbox.control.sent())[0]?.quoted).toBe(first.wamid);

  await page.keyboard.press('ArrowUp');
  await expect(inbox.bubble('Custa 40 reais')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(inbox.bubble('E do verde?')).toBeFocused();
  await page.keyboard.press('e');
  const palette = page.getByRole('dialog', { name: 'Reagir' });
  await expect(palette.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(inbox.bubble('E do verde?')).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(inbox.bubble('E do verde?').getByRole('button', { name: 'Retirar a reação ❤️' })).toBeVisible();
  await expect
    .poll(async () => (await sandbox.control.sent()).find((sent) => sent.type === 'reaction')?.content)
    .toMatchObject({ message_id: second.wamid, emoji: '❤️' });
  await page.keyboard.press('Escape');
  await expect(inbox.composer).toBeFocused();
});

test('the keys go through a long conversation, and Tab stops at the active message alone', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana]);
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
  await expect(inbox.bubble('Pergunta 2.').getByRole('button', { name: 'Copiar o texto' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-message-id]') ?? null)).toBeNull();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await expect(inbox.bubble('Pergunta 30.')).toBeFocused();
  await expect(inbox.bubble('Pergunta 30.')).toBeInViewport();
  // A page takes the keys with it: what has them can always be seen.
  await page.keyboard.press('PageUp');
  const reached = page.locator('[data-message-id]:focus');
  await expect(reached).not.toContainText('Pergunta 30.');
  await expect(reached).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(inbox.bubble('Pergunta 30.')).toBeFocused();
  // A day is chosen with the keys as well, none that is still to come, and they go on from its first message.
  await page.keyboard.press('Home');
  await expect(inbox.bubble('Pergunta 1.')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const day = page.getByRole('button', { name: 'hoje', exact: true });
  await expect(day).toBeFocused();
  await page.keyboard.press('Enter');
  const calendar = page.getByRole('dialog', { name: 'Ir para o dia' });
  const chosen = calendar.locator('button:focus');
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('PageDown');
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(day).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chosen).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(inbox.bubble('Pergunta 1.')).toBeFocused();
});
