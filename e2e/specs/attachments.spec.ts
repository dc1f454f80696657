import type { Page } from '@playwright/test';
import { rowsOf } from '../app/database';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type /Pages /Count 2>>\n2 0 obj<</Type /Page>>\n3 0 obj<</Type/Page>>\n%%EOF',
);

/** A picture without packing: large, and of a form that WhatsApp does not show. */
function bitmap(width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height, 0x66);
  file.write('BM', 0);
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(0, 6);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.fill(0, 30, 54);
  return file;
}

const attach = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('input[data-attach]').setInputFiles(files);

const photo = { name: 'foto da vitrine.png', mimeType: 'image/png', buffer: PNG };
const contract = { name: 'Contrato.pdf', mimeType: 'application/pdf', buffer: PDF };

test('files are attached, named and sent in order; what was sent is shown', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Manda a foto?' });
  await inbox.open('Ana Inventada');

  await attach(page, photo);
  const tray = page.getByRole('list', { name: 'Arquivos que vão com a resposta' });
  await expect(tray.getByText('foto da vitrine.png')).toBeVisible();
  await expect(inbox.composer).toHaveAttribute('placeholder', 'Escreva uma legenda, se quiser');
  await inbox.composer.fill('Segue a foto');
  await inbox.composer.press('Enter');
  await inbox.expectDelivery('Segue a foto', 'read');
  const shown = inbox.bubble('Segue a foto').locator('img[data-media="image"]');
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expect(tray).toHaveCount(0);

  await attach(page, contract, { ...photo, name: 'segunda.png' });
  await expect(tray.getByText('2 páginas')).toBeVisible();
  await page.getByLabel('Legenda de segunda.png').fill('verso');
  await inbox.composer.fill('Confira, por favor');
  await inbox.composer.press('Enter');
  await inbox.expectDelivery('Confira, por favor', 'read');
  await expect(inbox.bubble('Contrato.pdf').getByText('2 páginas')).toBeVisible();
  const sent = (await sandbox.control.sent()).map(({ type, content }) => [type, content]);
  expect(sent).toMatchObject([
    ['image', { caption: 'Segue a foto' }],
    ['document', { filename: 'Contrato.pdf' }],
    ['image', { caption: 'verso' }],
    ['text', { body: 'Confira, por favor' }],
  ]);
});

test('a picture that WhatsApp does not take is made into a photo, and what cannot go says why', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await attach(page, { name: 'vazio.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await expect(page.getByText('O arquivo está vazio.')).toBeVisible();
  await page.getByRole('button', { name: 'Não enviar vazio.pdf' }).click();
  await attach(page, { name: 'planta.bmp', mimeType: 'image/bmp', buffer: bitmap(2000, 1500) });
  await page.getByRole('button', { name: 'Enviar como foto' }).click();
  await expect(page.getByText('planta.jpg')).toBeVisible();
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await expect(page.getByRole('article', { name: /planta\.jpg/ })).toHaveAttribute('data-delivery', 'read');
  expect(await sandbox.control.sent()).toMatchObject([{ type: 'image' }]);
});

test('killed while the file is on its way: attached files and the message are there again, and it arrives once', async ({
  sandbox,
  openFor,
}) => {
  const { app: first, inbox: before } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await before.open('Ana Inventada');
  await sandbox.control.addFault({ effect: { kind: 'delay', ms: 60_000 }, match: { path: '/media' } });
  await attach(first.page, contract);
  await expect(first.page.getByText('2 páginas')).toBeVisible();
  await before.composer.fill('O contrato');
  await before.composer.press('Enter');
  await before.expectDelivery('O contrato', 'sending');
  await attach(first.page, photo);
  await expect(first.page.getByText('foto da vitrine.png')).toBeVisible();
  await expect.poll(async () => (await sandbox.control.faults())[0]?.met).toBe(1);
  // The draft is written a moment after the last change.
  const drafts = () => rowsOf<{ attachments?: unknown[] }>(first.page, sandbox.line.phoneNumberId, 'ownDrafts');
  await expect.poll(async () => (await drafts()).flatMap(({ attachments = [] }) => attachments).length).toBe(1);
  await first.kill();
  await sandbox.control.clearFaults();

  const { page, inbox } = await openFor();
  await inbox.open('Ana Inventada');
  await inbox.expectDelivery('O contrato', 'read');
  await expect(page.getByText('foto da vitrine.png')).toBeVisible();
  expect(await sandbox.control.sent()).toMatchObject([{ type: 'document', content: { caption: 'O contrato' } }]);
});

test('a file on its way can be stopped', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await sandbox.control.addFault({ effect: { kind: 'delay', ms: 60_000 }, match: { path: '/media' } });
  await attach(page, contract);
  await expect(page.getByText('2 páginas')).toBeVisible();
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await expect.poll(async () => (await sandbox.control.faults())[0]?.met).toBe(1);
  await inbox.bubble('Contrato.pdf').getByRole('button', { name: 'Cancelar o envio' }).click();
  await expect(inbox.bubble('Contrato.pdf').getByText('Você desistiu do envio')).toBeVisible();
  expect(await sandbox.control.sent()).toEqual([]);
});
