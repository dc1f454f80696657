import { expectAccessible } from '../app/accessibility';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

const HOUR = 3_600_000;

test('when the 24 h window is shut a template goes out by keyboard, and the answer to it opens the window', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', {
    type: 'text',
    text: 'Mensagem de anteontem',
    at: Date.now() - 25 * HOUR,
  });
  await expect(inbox.row('Ana Inventada')).toContainText('janela fechada');
  await inbox.row('Ana Inventada').click();
  await expect(page.getByText('A janela de 24 h fechou')).toBeVisible();

  await page.getByRole('button', { name: 'Enviar um modelo' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Enviar um modelo' });
  await expect(dialog.getByRole('combobox', { name: 'Buscar modelo' })).toBeFocused();
  // What does not go to this customer is there, with why.
  await expect(dialog.getByRole('option', { name: /^Promocao semana/ })).toContainText('só vai para quem disse');
  await expect(dialog.getByRole('option', { name: /^Codigo acesso/ })).toContainText('Códigos de acesso');
  await page.keyboard.type('horario');
  await page.keyboard.press('Enter');
  const name = dialog.getByLabel('Nome', { exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Ana');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('03/12');
  await page.keyboard.press('Control+Enter');
  // Something is missing: it is shown where, and nothing has left.
  await expect(dialog.getByLabel('Hora', { exact: true })).toBeFocused();
  await page.keyboard.type('10:30');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const words = 'Olá, Ana! Lembrete do seu horário em 03/12 às 10:30. Até lá!';
  await inbox.expectDelivery(words, 'read');
  await expect(inbox.bubble(words)).toContainText('Modelo lembrete horario');
  const [sent] = (await sandbox.control.thread('ana')).filter(({ type }) => type === 'template');
  expect(sent).toMatchObject({ seen: { text: words } });

  await sandbox.control.writeAndWait('ana', {
    ...{ type: 'button', text: 'Confirmar', payload: 'Confirmar' },
    ...(sent ? { quoted: sent.wamid } : {}),
  });
  await expect(inbox.bubble('Respondeu ao modelo')).toContainText('Confirmar');
  await inbox.reply('Que bom!');
  await inbox.expectDelivery('Que bom!', 'read');

  // From the field as well, with the file that it asks for.
  await page.getByRole('button', { name: 'Enviar um modelo' }).press('Enter');
  await expect(dialog.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type('segunda via');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Falta o documento.')).toBeVisible();
  const pdf = { name: 'via.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
  await dialog.locator('input[type="file"]').setInputFiles(pdf);
  await expect(dialog.getByRole('button', { name: 'Trocar via.pdf' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await inbox.expectDelivery('Segue a segunda via', 'read');
  await expect(inbox.bubble('Segue a segunda via')).toContainText('via.pdf');
  const last = (await sandbox.control.thread('ana')).at(-1);
  expect(last).toMatchObject({ seen: { media: { type: 'document', content: { filename: 'via.pdf' } } } });
});

test('a window that WhatsApp holds for shut fails with the reason', async ({ sandbox, openFor }) => {
  const { inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await sandbox.control.addFault({
    effect: { kind: 'fail-later', code: 131047, afterSent: true },
    match: { path: '/messages' },
    times: 1,
  });
  await inbox.open('Ana Inventada');
  await inbox.reply('Resposta recusada');
  await inbox.expectDelivery('Resposta recusada', 'failed');
  await expect(inbox.bubble('Resposta recusada').getByText(/24 h/)).toBeVisible();
  // WhatsApp had accepted it: the retry is a message of its own, and the failed one stays for the record.
  await inbox.bubble('Resposta recusada').getByRole('button', { name: 'Tentar de novo' }).click();
  await expect(inbox.bubble('Resposta recusada')).toHaveCount(2);
  await expect(inbox.bubble('Resposta recusada').last()).toHaveAttribute('data-delivery', 'read');
});

test('an expired token pauses sending, keeps the outbox, and a new one lets it go', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await sandbox.control.expireToken();
  await inbox.reply('Primeira parada');
  await inbox.reply('Segunda parada');
  const field = page.getByLabel(/token/i).first();
  await expect(field).toBeVisible();
  await inbox.expectDelivery('Primeira parada', 'queued');
  await inbox.expectDelivery('Segunda parada', 'queued');
  expect(await sandbox.control.sent()).toHaveLength(0);

  const { accessToken } = await sandbox.control.renewToken();
  await field.fill(accessToken);
  await field.press('Enter');
  await inbox.expectDelivery('Primeira parada', 'read');
  await inbox.expectDelivery('Segunda parada', 'read');
  const texts = (await sandbox.control.sent()).map((message) => (message.content as { body: string }).body);
  expect(texts).toEqual(['Primeira parada', 'Segunda parada']);
});

test('while WhatsApp fails the outbox waits; then each reply leaves once and in order', async ({
  sandbox,
  openFor,
}) => {
  const { inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await sandbox.control.addFault({ effect: { kind: 'error', code: 131016, http: 500 }, match: { path: '/messages' } });
  for (const text of ['um de três', 'dois de três', 'três de três']) await inbox.reply(text);
  await inbox.expectDelivery('um de três', 'queued');
  await sandbox.control.clearFaults();
  await inbox.expectDelivery('três de três', 'read');
  const texts = (await sandbox.control.sent()).map((message) => (message.content as { body: string }).body);
  expect(texts).toEqual(['um de três', 'dois de três', 'três de três']);
});

test('a send whose answer was lost is settled by its status, never sent twice', async ({ sandbox, openFor }) => {
  const { inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await sandbox.control.addFault({
    effect: { kind: 'drop-after' },
    match: { path: '/messages', to: ana.waId },
    times: 1,
  });
  await inbox.reply('Resposta sem recibo');
  await inbox.expectDelivery('Resposta sem recibo', 'read');
  expect(await sandbox.control.sent()).toHaveLength(1);
});

test('a send that nobody confirms is offered to the person', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await sandbox.control.pauseWebhooks();
  await sandbox.control.addFault({
    effect: { kind: 'drop-after' },
    match: { path: '/messages', to: ana.waId },
    times: 1,
  });
  await page.clock.install();
  await inbox.reply('Chegou ou não?');
  expect(await sandbox.control.waitFor({ sentText: 'Chegou ou não?' })).toBe(true);
  await expect
    .poll(async () => {
      // A minute and a half of the page's own clock, in which WhatsApp says nothing.
      await page.clock.fastForward(30_000);
      return inbox.bubble('Chegou ou não?').getAttribute('data-delivery');
    })
    .toBe('unconfirmed');
  await expect(inbox.bubble('Chegou ou não?').getByRole('button', { name: 'Não, enviar de novo' })).toBeVisible();
  await inbox.bubble('Chegou ou não?').getByRole('button', { name: 'Sim, chegou' }).click();
  await inbox.expectDelivery('Chegou ou não?', 'sent');
  await sandbox.control.resumeWebhooks();
  await inbox.expectDelivery('Chegou ou não?', 'read');
  expect(await sandbox.control.sent()).toHaveLength(1);
});
