/** What a scripted attendant says, in turn. */
const answers = [
  'Olá! Já estou verificando para você.',
  'Sim, temos. Posso separar uma unidade?',
  'Prontinho, anotei aqui. Mais alguma coisa?',
  'A entrega sai hoje à tarde.',
  'Obrigado pela paciência! 😊',
];

/**
 * Answers through the real screen until the time is up: opens an unread conversation, writes, presses Enter.
 * @param {import('@playwright/test').Page} page
 * @param {number} until ms since 1970
 * @returns {Promise<number>} how many answers were written
 */
export async function attend(page, until) {
  const unread = page.locator('[role="option"][data-unread]').first();
  const field = page.getByRole('textbox', { name: 'Escrever uma resposta' });
  let written = 0;
  while (Date.now() < until) {
    const appeared = await unread.waitFor({ timeout: Math.max(1, until - Date.now()) }).then(
      () => true,
      () => false,
    );
    if (!appeared) break;
    await unread.click();
    await field.click();
    await field.pressSequentially(answers[written % answers.length], { delay: 25 });
    await field.press('Enter');
    await page
      .getByText(answers[written % answers.length])
      .last()
      .waitFor({ timeout: 10_000 });
    written += 1;
  }
  return written;
}
