import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../app/accessibility';
import { rowsOf } from '../app/database';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { backupPage } from '../pages/backupPage';
import { inboxPage } from '../pages/inboxPage';
import { searchPage } from '../pages/searchPage';

test('a backup is read in a window of its own, and gives back what was freed; the counter goes on beside it', async ({
  profile,
  pendrive,
  sandbox,
  openFor,
}) => {
  const { phoneNumberId } = sandbox.line;
  const { app, page, inbox } = await openFor([ana]);
  const { electron, troubles } = app;
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'quero um bolo de cenoura' });
  await sandbox.control.writeAndWait('ana', { type: 'image', caption: 'Este aqui' });
  await inbox.open('Ana Inventada');
  await expect.poll(() => loaded(page)).toBe(true);
  await inbox.reply('Anotado!');
  await inbox.expectDelivery('Anotado!', 'read');
  const copies = backupPage(page);
  const { phrase } = await copies.first(electron, pendrive);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'depois da cópia' });
  // Acknowledged is not yet in the tables.
  const written = async (): Promise<number> => (await rowsOf(page, phoneNumberId, 'messages')).length;
  await expect.poll(written).toBe(4);

  const opening = electron.waitForEvent('window');
  await page.getByRole('button', { name: /^Ler:/ }).click();
  await copies.unlockChosen(phrase);
  await copies.dialog.getByRole('button', { name: 'Abrir só para ler' }).click({ timeout: 20_000 });
  const history = await opening;
  const read = inboxPage(history);
  await read.ready();
  await expect(copies.dialog).toBeHidden();
  await expect(history.getByRole('status', { name: 'Somente leitura' })).toContainText('Somente leitura: cópia de');
  await history.getByRole('option').filter({ hasText: 'Ana Inventada' }).click();
  await expect(read.bubble('Anotado!')).toBeVisible();
  await expect(read.bubble('depois da cópia')).toBeHidden();
  // Decrypted when it is looked at.
  await expect.poll(() => loaded(history)).toBe(true);
  await expect(read.composer).toBeHidden();
  await expectAccessible(history);
  // What is read may be taken out, and the log of the copy stays as it is.
  const table = path.join(profile, 'de-antes.csv');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, table);
  await history.getByRole('button', { name: 'Exportar' }).click();
  await history.getByRole('radio', { name: 'Planilha: uma linha por mensagem' }).check();
  await history.getByRole('button', { name: 'Escolher onde salvar…' }).click();
  await expect(history.getByText('Pronto', { exact: true })).toBeVisible();
  expect(readFileSync(table, 'utf8').split('\r\n')).toHaveLength(5);
  await history.keyboard.press('Escape');
  await expect(history.getByText('Para responder, use a janela do atendimento.')).toBeVisible();
  await expect(history.getByRole('button', { name: /Encerrar|Adiar|Transferir|Reagir/ })).toHaveCount(0);
  // What the page might ask of main is refused there, whatever the screens offer.
  const refusals = await history.evaluate(async (number) => {
    const ask = window.balcao.request;
    const answers = [
      await ask('backup.start'),
      await ask('inbox.sentinel', number),
      await ask('alarms.list'),
      await ask('connection.leave'),
      await ask('settings.change', { theme: 'dark' }),
    ];
    return answers.map((answer) => (answer.ok ? 'done' : answer.failure.code));
  }, phoneNumberId);
  expect(refusals).toEqual(Array(5).fill('read-only'));
  await history.getByRole('button', { name: 'Busca', exact: true }).click();
  await searchPage(history).everything.fill('cenoura');
  await expect(history.getByRole('option').filter({ hasText: 'cenoura' })).toBeVisible({ timeout: 15_000 });
  // The counter beside it goes on, and nothing of it comes here.
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'chegou enquanto se lia' });
  await expect.poll(written).toBe(5);
  expect(readdirSync(path.join(profile, 'review'))).toHaveLength(1);
  await history.getByRole('button', { name: 'Fechar o histórico' }).click();
  await expect.poll(() => readdirSync(path.join(profile, 'review'))).toEqual([]);
  expect((await rowsOf(page, phoneNumberId, 'changes')).filter((row) => kindOf(row) === 'history.opened')).toHaveLength(
    1,
  );

  // A year later the picture may go, since the backup has it; and it comes back from there.
  const media = path.join(profile, 'numbers', phoneNumberId, 'media');
  const [picture = ''] = readdirSync(media);
  utimesSync(path.join(media, picture), 1_700_000_000, 1_700_000_000);
  await page.getByRole('button', { name: 'Dados', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Espaço neste computador' })).toContainText('Fotos e figurinhas');
  await page.getByRole('button', { name: 'Liberar espaço' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Arquivos recebidos há mais tempo que' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Liberar \d/ }).click();
  await expect(page.getByText(/liberados\.$/)).toBeVisible();
  expect(readdirSync(media)).toEqual([]);
  await page.getByRole('button', { name: /^Conversas/ }).click();
  await inbox.row('Ana Inventada').click();
  await expect(page.getByText('Arquivo removido deste computador')).toBeVisible();
  // WhatsApp has forgotten it by then.
  await sandbox.control.reset();
  await page.getByRole('button', { name: 'Trazer de volta' }).click();
  await dialog.getByRole('textbox').fill(phrase);
  await dialog.getByRole('button', { name: 'Trazer de volta' }).click();
  await expect.poll(() => loaded(page), { timeout: 15_000 }).toBe(true);
  expect(readdirSync(media)).toEqual([picture]);
  expect(troubles).toEqual([]);
});

/** Is the picture of the conversation painted? */
function loaded(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const picture = document.querySelector<HTMLImageElement>('[data-message-id] img');
    return picture !== null && picture.complete && picture.naturalWidth > 0;
  });
}

function kindOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;
}
