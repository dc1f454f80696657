import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rowsOf } from '../app/database';
import { putRows } from '../app/putRows';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { answerDialogs, backupPage } from '../pages/backupPage';
import { inboxPage } from '../pages/inboxPage';

interface Row {
  readonly id: string;
}
interface Conversation extends Row {
  readonly service: { readonly tags: readonly string[] };
}

/** The archives in the folder that was chosen. */
function archivesIn(folder: string, phoneNumberId: string): string[] {
  const place = path.join(folder, `Balcao-${phoneNumberId}`);
  return readdirSync(place)
    .filter((name) => !name.startsWith('midia-'))
    .map((name) => path.join(place, name));
}

test('backup, database deleted, restored from backup and journal: nothing is missing', async ({
  profile,
  pendrive,
  sandbox,
  openFor,
}) => {
  const { phoneNumberId } = sandbox.line;
  const { app: first, inbox } = await openFor([ana]);
  for (let count = 1; count <= 20; count += 1) {
    await sandbox.control.writeAndWait('ana', { type: 'text', text: `antes da cópia ${String(count)}` });
  }
  await inbox.open('Ana Inventada');
  await inbox.reply('Anotado!');
  await inbox.expectDelivery('Anotado!', 'read');
  // What no journal knows: a note and a tag of the team.
  const [conversation] = await rowsOf<Conversation>(first.page, phoneNumberId, 'conversations');
  if (!conversation) throw new Error('no conversation');
  const note = { id: '01J0000000000000000000NOTE', conversationId: conversation.id, order: 1, at: 1 };
  await putRows(first.page, phoneNumberId, {
    notes: [{ ...note, authorId: 'local', text: 'prefere retirar à tarde', mentionIds: [], unseenByIds: [] }],
    conversations: [{ ...conversation, service: { ...conversation.service, tags: ['retirada'] } }],
  });
  const { phrase } = await backupPage(first.page).first(first.electron, pendrive);
  expect(archivesIn(pendrive, phoneNumberId).filter((name) => name.endsWith('.balcao'))).toHaveLength(1);
  const bytes = readFileSync(archivesIn(pendrive, phoneNumberId)[0] ?? '').toString('latin1');
  expect(
    ['Ana Inventada', 'antes da', sandbox.line.accessToken, phrase].filter((text) => bytes.includes(text)),
  ).toEqual([]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'depois da cópia' });
  await expect(first.page.getByText('depois da cópia').or(backupPage(first.page).now)).toBeVisible();
  const before = await rowsOf<Row>(first.page, phoneNumberId, 'messages');
  await first.quit();
  rmSync(path.join(profile, 'IndexedDB'), { recursive: true });

  const { app: second } = await openFor();
  await expect(second.page.getByText(/Os dados deste computador se perderam/).first()).toBeVisible({ timeout: 20_000 });
  expect(await rowsOf(second.page, phoneNumberId, 'notes')).toEqual([]);
  const again = backupPage(second.page);
  // One sentence, one click.
  await second.page.getByRole('button', { name: 'Recuperar com a cópia' }).click();
  await again.unlockChosen('outra frase qualquer');
  await expect(again.dialog.getByText(/A frase não é esta/)).toBeVisible({ timeout: 20_000 });
  await again.unlockChosen(phrase);
  await expect(again.dialog.getByText('O que esta cópia tem')).toBeVisible({ timeout: 20_000 });
  await again.dialog.getByRole('button', { name: 'Restaurar esta cópia' }).click();
  await expect(again.dialog).toBeHidden({ timeout: 30_000 });
  await inboxPage(second.page).ready();
  const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => id).sort();
  await expect
    .poll(async () => ids(await rowsOf<Row>(second.page, phoneNumberId, 'messages', 2).catch(() => [])), {
      timeout: 20_000,
    })
    .toEqual(ids(before));
  expect(await rowsOf(second.page, phoneNumberId, 'notes', 2)).toMatchObject([{ text: 'prefere retirar à tarde' }]);
  const [restored] = await rowsOf<Conversation>(second.page, phoneNumberId, 'conversations', 2);
  expect(restored?.service.tags).toEqual(['retirada']);
  expect(await sandbox.control.sent()).toHaveLength(1);
  const home = inboxPage(second.page);
  await home.open('Ana Inventada');
  await expect(home.bubble('depois da cópia')).toBeVisible();
  await expect(home.bubble('Anotado!')).toBeVisible();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'e a vida continua' });
  await expect(home.bubble('e a vida continua')).toBeVisible();
});

test('a cut or changed archive is named, and nothing changes', async ({ profile, pendrive, sandbox, openFor }) => {
  const { phoneNumberId } = sandbox.line;
  const { app, page } = await openFor([ana]);
  const { electron } = app;
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'oi' });
  const copies = backupPage(page);
  const { phrase, recoveryKey } = await copies.first(electron, pendrive);
  const [archive = ''] = archivesIn(pendrive, phoneNumberId);
  const whole = readFileSync(archive);

  const cut = path.join(profile, 'cortada.balcao');
  writeFileSync(cut, whole);
  truncateSync(cut, whole.length - 40);
  await answerDialogs(electron, cut);
  await page.getByRole('button', { name: 'Escolher o arquivo' }).click();
  await copies.unlockChosen(phrase);
  await expect(copies.dialog.getByText('Esta cópia está danificada')).toBeVisible({ timeout: 20_000 });
  // Only its foot is gone: everything can still be had, and it says so.
  await expect(copies.dialog.getByText(/mensagens, 1 de 1/)).toBeVisible();
  const opening = electron.waitForEvent('window');
  await copies.dialog.getByRole('button', { name: 'Abrir só para ler' }).click();
  const history = await opening;
  await expect(history.getByRole('status', { name: 'Somente leitura' })).toContainText('A cópia está danificada');
  await expect(inboxPage(history).row('Ana Inventada')).toBeVisible();
  await history.close();

  const changed = path.join(profile, 'mudada.balcao');
  const bytes = Buffer.from(whole);
  // In the middle of what is encrypted.
  bytes.writeUInt8(bytes.readUInt8(1_500) ^ 1, 1_500);
  writeFileSync(changed, bytes);
  await answerDialogs(electron, changed);
  await page.getByRole('button', { name: 'Escolher o arquivo' }).click();
  // The key of the sheet opens it as the phrase does.
  await copies.unlockChosen(recoveryKey);
  await copies.dialog.getByRole('button', { name: 'Restaurar esta cópia' }).click({ timeout: 20_000 });
  await expect(copies.dialog.getByText('Esta cópia está danificada')).toBeVisible();
  // The one block of so small an archive is the damaged one.
  await expect(copies.dialog.getByText(/mensagens, 0 de 1 \(perdidas: 1\)/)).toBeVisible();
  await expect(copies.dialog.getByRole('button', { name: 'Restaurar o que dá' })).toBeDisabled();
  await page.keyboard.press('Escape');

  writeFileSync(changed, 'não é uma cópia');
  await page.getByRole('button', { name: 'Escolher o arquivo' }).click();
  await copies.unlockChosen(phrase);
  await expect(copies.dialog.getByText(/não é uma cópia do Balcão/)).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    `balcao-${phoneNumberId}`,
  ]);
});

test('killed while a backup is written, nothing stands under its name; the next one is whole, and altered it gives what is left', async ({
  profile,
  pendrive,
  sandbox,
  openFor,
}) => {
  const { phoneNumberId } = sandbox.line;
  const { app: first } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'oi' });
  const copies = backupPage(first.page);
  const keys = await copies.setUp(first.electron, pendrive);
  const many = Array.from({ length: 60_000 }, (_, id) => ({
    id: `wamid.seed.${String(id)}`,
    conversationId: 'cv-x',
    order: id,
  }));
  await putRows(first.page, phoneNumberId, { messages: many });
  await first.page.getByRole('button', { name: 'Fazer uma cópia agora' }).click();
  await expect.poll(() => archivesIn(pendrive, phoneNumberId).some((name) => name.endsWith('.part'))).toBe(true);
  await first.kill();
  expect(archivesIn(pendrive, phoneNumberId).filter((name) => name.endsWith('.balcao'))).toEqual([]);

  // The next start comes with another major of Electron: a backup is made without anybody asking for it.
  const record = path.join(profile, 'numbers', phoneNumberId, 'backup.json');
  const known = JSON.parse(readFileSync(record, 'utf8')) as { electron?: string };
  expect(known.electron).toMatch(/^\d+\./);
  writeFileSync(record, JSON.stringify({ ...known, electron: '12.0.0' }));
  const { app: second } = await openFor();
  const again = backupPage(second.page);
  await again.show();
  await expect(again.now.getByText(/motor 12 → \d+\), uma cópia foi feita e conferida/)).toBeVisible({
    timeout: 30_000,
  });
  expect(archivesIn(pendrive, phoneNumberId).map((name) => path.extname(name))).toEqual(['.balcao']);

  // One byte of it is altered: what stands in that place is lost, and the rest comes back.
  const changed = path.join(profile, 'mudada.balcao');
  const bytes = readFileSync(archivesIn(pendrive, phoneNumberId)[0] ?? '');
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(changed, bytes);
  const { phrase } = keys;
  await answerDialogs(second.electron, changed);
  await second.page.getByRole('button', { name: 'Escolher o arquivo' }).click();
  await again.unlockChosen(phrase);
  await again.dialog.getByRole('button', { name: 'Restaurar esta cópia' }).click({ timeout: 20_000 });
  await expect(again.dialog.getByText(/mensagens, \d+\.\d{3} de 60\.001 \(perdidas: \d+\.\d{3}\)/)).toBeVisible({
    timeout: 20_000,
  });
  await again.dialog.getByRole('button', { name: 'Restaurar o que dá' }).click();
  await expect(again.dialog).toBeHidden({ timeout: 30_000 });
  await inboxPage(second.page).ready();
  await expect(inboxPage(second.page).row('Ana Inventada')).toBeVisible();
  const saved = (await rowsOf(second.page, phoneNumberId, 'messages', 2)).length;
  expect(saved).toBeGreaterThan(30_000);
  expect(saved).toBeLessThan(60_001);
});
