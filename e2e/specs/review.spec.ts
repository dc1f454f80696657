import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { layCable } from '../fixtures/networkCable';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

/** Share of the points of a canvas that are not white. */
async function inked(canvas: Locator): Promise<number> {
  return canvas.evaluate((sheet: HTMLCanvasElement) => {
    const { data } = sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1;
    return dark / (data.length / 4);
  });
}

test('with the network cut everything is read: text, pictures, documents page by page, and an exported PDF', async ({
  profile,
  sandbox,
  openFor,
}) => {
  const { app: first, inbox: before } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Preciso da segunda via' });
  await sandbox.control.writeAndWait('ana', { type: 'image', caption: 'Vitrine' });
  await before.open('Ana Inventada');
  await expect(first.page.locator('[data-message-id] img')).toBeVisible();
  const file = path.join(profile, 'conversa.pdf');
  await first.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await first.page.getByRole('complementary').getByRole('button', { name: 'Exportar' }).click();
  await first.page.getByRole('button', { name: 'Escolher onde salvar…' }).click();
  await expect(first.page.getByText('Pronto', { exact: true })).toBeVisible();
  await first.page.keyboard.press('Escape');
  const base64 = readFileSync(file).toString('base64');
  const document = { type: 'document', fileName: 'conversa.pdf', mimeType: 'application/pdf', base64 } as const;
  await sandbox.control.writeAndWait('ana', document);
  await expect(before.bubble('conversa.pdf').getByRole('button', { name: 'Ver', exact: true })).toBeVisible();
  await first.quit();
  const cable = await layCable(sandbox.line.graphUrl);
  await cable.pullOut();

  const { page, inbox } = await openFor([], { connection: { ...sandbox.line, graphUrl: cable.url } });
  await expect(page.getByText('Sem conexão').first()).toBeVisible();
  await inbox.open('Ana Inventada');
  await expect(inbox.bubble('Preciso da segunda via')).toBeVisible();
  await page.getByRole('button', { name: 'Ver Foto em tamanho grande' }).click();
  const viewer = page.getByRole('dialog');
  await expect(viewer.getByRole('img', { name: 'Vitrine' })).toBeVisible();
  await page.keyboard.press('+');
  await expect(viewer.getByText('150 %')).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Arquivo anterior' })).toBeDisabled();
  await page.keyboard.press('ArrowRight');
  const sheet = viewer.locator('canvas[data-painted]').first();
  await expect(sheet).toBeVisible();
  expect(await inked(sheet)).toBeGreaterThan(0.005);
  await page.keyboard.press('ArrowLeft');
  await expect(viewer.getByRole('img', { name: 'Vitrine' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
});

test('a day of a long past is gone to by its date', async ({ profile, openFor }) => {
  const { page, inbox } = await openFor();
  const file = path.join(profile, 'Conversa do WhatsApp com Bia Exemplo.txt');
  const days = Array.from({ length: 28 }, (_none, at) => `${String(at + 1).padStart(2, '0')}/03/2024`);
  const lines = days.flatMap((day) => [0, 1, 2].map((at) => `${day} 1${at}:00 - Bia Exemplo: Linha ${at} de ${day}`));
  writeFileSync(file, lines.join('\n'));
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('button', { name: 'Dados' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Escolher arquivos…' }).click(),
  ]);
  await chooser.setFiles(file);
  await page.getByRole('button', { name: 'Importar 1 conversa' }).click();
  await page.getByRole('button', { name: 'Fechar', exact: true }).last().click();
  await page
    .getByRole('button', { name: /^Conversas/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Buscar clientes, conversas e mensagens' }).fill('Bia Exemplo');
  await inbox.row('Bia Exemplo').first().click();
  await expect(inbox.bubble('Linha 2 de 28/03/2024')).toBeInViewport();
  await page
    .getByRole('log')
    .getByRole('button', { name: /^28 .*2024$/ })
    .click();
  const calendar = page.getByRole('dialog', { name: 'Ir para o dia' });
  await calendar.getByRole('button', { name: /05\/03\/2024/ }).click();
  await expect(inbox.bubble('Linha 0 de 05/03/2024')).toBeInViewport();
});
