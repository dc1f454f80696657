import { rowsOf } from '../app/database';
import { silentVoice } from '../../src/sandbox/samples/ogg';
import { ana, bruno, lia } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

interface StoredMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly delivery?: string;
}

test('a customer writes, is answered, and the answer is followed to read', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Bom dia! Abre hoje?' });
  await inbox.open('Ana Inventada');
  await expect(inbox.bubble('Bom dia! Abre hoje?')).toBeVisible();
  await inbox.reply('Bom dia, Ana! Até as 18h.');
  await inbox.expectDelivery('Até as 18h.', 'read');

  // The list may be there before the receiver listens: then WhatsApp tries again.
  expect((await sandbox.control.written())[0]?.answered200).toBe(1);
  const [sent] = await sandbox.control.sent();
  expect(sent).toMatchObject({ type: 'text', addressedBy: 'phone', latest: 'read' });
  const messages = await rowsOf<StoredMessage>(page, sandbox.line.phoneNumberId, 'messages');
  expect(messages).toHaveLength(2);
  expect(messages.find((message) => message.direction === 'out')?.id).toBe(sent?.outboxId);
});

test('a customer without a phone number is served by BSUID', async ({ sandbox, openFor }) => {
  const { inbox } = await openFor([lia]);
  await sandbox.control.writeAndWait('lia', { type: 'text', text: 'Vocês entregam?' });
  await expect(inbox.row('Lia Inventada')).toContainText('sem telefone');
  await inbox.open('Lia Inventada');
  await inbox.reply('Entregamos sim!');
  await inbox.expectDelivery('Entregamos sim!', 'read');
  const [sent] = await sandbox.control.sent();
  expect(sent?.addressedBy).toBe('bsuid');
});

test('the customer gives the number later and stays one contact', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([lia]);
  await sandbox.control.writeAndWait('lia', { type: 'text', text: 'Ainda sem número' });
  await sandbox.control.changeCustomer('lia', { mode: 'phone-bsuid-username' });
  await sandbox.control.writeAndWait('lia', { type: 'text', text: 'Agora com número' });
  await inbox.open('Lia Inventada');
  await expect(inbox.bubble('Ainda sem número')).toBeVisible();
  await expect(inbox.bubble('Agora com número')).toBeVisible();
  expect(await rowsOf(page, sandbox.line.phoneNumberId, 'contacts')).toHaveLength(1);
});

test('statuses that come out of order and twice only go forward', async ({ sandbox, openFor }) => {
  await sandbox.control.addCustomer(ana);
  await sandbox.control.setLifeCycle({ reversed: true });
  await sandbox.control.setWebhooks({ duplicates: 1, disorderMs: 300 });
  const { page, inbox } = await openFor();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await inbox.reply('Olá, Ana!');
  await inbox.expectDelivery('Olá, Ana!', 'read');
  expect(await sandbox.control.waitFor({ webhooksIdle: true })).toBe(true);
  await inbox.expectDelivery('Olá, Ana!', 'read');
  const messages = await rowsOf<StoredMessage>(page, sandbox.line.phoneNumberId, 'messages');
  expect(messages).toHaveLength(2);
});

test('a reaction is given, seen and taken back by both sides', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  const { wamid } = await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Gostei muito' });
  await inbox.open('Ana Inventada');
  await inbox.bubble('Gostei muito').hover();
  await inbox.bubble('Gostei muito').getByRole('button', { name: 'Reagir' }).click();
  await page.getByRole('button', { name: '👍' }).first().click();
  expect(await sandbox.control.waitFor({ sentAtLeast: 1 })).toBe(true);
  const [reaction] = await sandbox.control.sent();
  expect(reaction).toMatchObject({ type: 'reaction', content: { message_id: wamid, emoji: '👍' } });

  await sandbox.control.writeAndWait('ana', { type: 'reaction', target: wamid, emoji: '❤️' });
  await expect(inbox.bubble('Gostei muito').getByLabel('Reação do cliente: ❤️')).toBeVisible();
  await sandbox.control.writeAndWait('ana', { type: 'reaction', target: wamid });
  await expect(inbox.bubble('Gostei muito').getByLabel('Reação do cliente: ❤️')).toHaveCount(0);
});

test('a reply quotes, every kind of message is shown, and a voice message is gone through by keyboard', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([bruno]);
  const { wamid } = await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'Qual o preço do azul?' });
  await sandbox.control.writeAndWait('bruno', { type: 'image', caption: 'Este aqui' });
  await sandbox.control.writeAndWait('bruno', { type: 'document', fileName: 'comprovante.pdf' });
  const voice = Buffer.from(silentVoice(20)).toString('base64');
  const sound = { base64: voice, mimeType: 'audio/ogg; codecs=opus' };
  await sandbox.control.writeAndWait('bruno', { type: 'audio', voice: true, ...sound });
  await sandbox.control.writeAndWait('bruno', { type: 'location', latitude: -23.55, longitude: -46.63, name: 'Praça' });
  await sandbox.control.writeAndWait('bruno', { type: 'unsupported', subtype: 'poll_creation' });
  await inbox.open('Bruno Inventado');
  await expect(inbox.bubbles).toHaveCount(6);
  await expect(inbox.bubble('Este aqui').getByRole('img').first()).toBeVisible();
  await expect(inbox.bubble('comprovante.pdf')).toBeVisible();
  await expect(inbox.bubble('Praça')).toBeVisible();
  await expect(inbox.bubble('Mensagem de um tipo que o Balcão ainda não mostra')).toBeVisible();

  // A voice message is heard, and gone through by keyboard.
  const player = page.getByRole('group', { name: 'Mensagem de voz' });
  const position = player.getByRole('slider', { name: 'Posição' });
  const at = async (): Promise<number> => Number(await position.inputValue());
  await expect(position).toHaveAttribute('aria-valuetext', '0:00 de 0:20');
  await player.getByRole('button', { name: 'Tocar' }).click();
  await expect(player.getByRole('button', { name: 'Pausar' })).toBeVisible();
  await expect.poll(at).toBeGreaterThan(0);
  await player.getByRole('button', { name: 'Pausar' }).press('Enter');
  await expect(player.getByRole('button', { name: 'Tocar' })).toBeFocused();
  const heard = await at();
  await position.press('ArrowRight');
  await expect.poll(at).toBeCloseTo(heard + 5, 0);
  await position.press('ArrowLeft');
  await expect.poll(at).toBeCloseTo(heard, 0);
  await position.press('PageUp');
  await expect(position).toHaveAttribute('aria-valuetext', '0:20 de 0:20');
  await position.press('ArrowLeft');
  await player.getByRole('button', { name: 'Velocidade: 1×' }).press('Enter');
  await player.getByRole('button', { name: 'Velocidade: 1,5×' }).press('Enter');
  await expect(player.getByRole('button', { name: 'Velocidade: 2×' })).toBeFocused();
  // What is left of it, five seconds, takes half as long.
  await player.getByRole('button', { name: 'Tocar' }).press('Enter');
  const began = performance.now();
  await expect(player.getByRole('button', { name: 'Pausar' })).toBeVisible();
  await expect(player.getByRole('button', { name: 'Tocar' })).toBeVisible();
  expect(performance.now() - began).toBeLessThan(4_500);

  await inbox.bubble('Qual o preço do azul?').hover();
  await inbox.bubble('Qual o preço do azul?').getByRole('button', { name: 'Responder a esta mensagem' }).click();
  await inbox.reply('Custa 40 reais');
  await inbox.expectDelivery('Custa 40 reais', 'read');
  expect((await sandbox.control.sent())[0]?.quoted).toBe(wamid);
});

test('the message that a customer edited or deleted keeps its earlier form', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  const { wamid } = await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Chego às 15h' });
  await sandbox.control.writeAndWait('ana', { type: 'edit', original: wamid, text: 'Chego às 16h' });
  await inbox.open('Ana Inventada');
  await expect(inbox.bubble('Chego às 16h')).toContainText('editada');
  await sandbox.control.writeAndWait('ana', { type: 'revoke', original: wamid });
  await expect(inbox.bubble('O cliente apagou esta mensagem')).toBeVisible();
  expect(await rowsOf(page, sandbox.line.phoneNumberId, 'messages')).toHaveLength(1);
});
