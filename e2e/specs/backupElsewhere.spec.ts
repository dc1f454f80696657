import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchCounter } from '../app/counterApp';
import { rowsOf } from '../app/database';
import { ana } from '../fixtures/people';
import type { SandboxProcess } from '../fixtures/sandboxProcess';
import { expect, test } from '../fixtures/test';
import { answerDialogs, backupPage } from '../pages/backupPage';
import { inboxPage } from '../pages/inboxPage';

/** A computer that has never seen this number. */
const another = test.extend<{ readonly elsewhere: string; readonly phrase: string }>({
  elsewhere: async ({ browserName }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), `balcao-e2e-${browserName}-elsewhere-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  /** Of a backup on the pen drive, from the first computer, which is off by now. */
  phrase: async ({ pendrive, sandbox, openFor }, use) => {
    const { app, page, inbox } = await openFor([ana]);
    await sandbox.control.writeAndWait('ana', { type: 'text', text: 'antes da mudança' });
    await inbox.open('Ana Inventada');
    await inbox.reply('Anotado!');
    await inbox.expectDelivery('Anotado!', 'read');
    const { phrase } = await backupPage(page).first(app.electron, pendrive);
    await app.quit();
    await use(phrase);
  },
});

another(
  'a backup is restored on a new computer from the first screen, before any number is connected',
  async ({ elsewhere, pendrive, phrase, sandbox, openFor }) => {
    const place = path.join(pendrive, `Balcao-${sandbox.line.phoneNumberId}`);
    const archive = readdirSync(place).find((name) => name.endsWith('.balcao')) ?? '';
    const fresh = await launchCounter({ profile: elsewhere });
    await answerDialogs(fresh.electron, path.join(place, archive));
    await fresh.page.getByRole('button', { name: 'Restaurar uma cópia de segurança' }).click();
    const copies = backupPage(fresh.page);
    await copies.unlockChosen(phrase);
    await copies.dialog.getByRole('button', { name: 'Restaurar esta cópia' }).click({ timeout: 20_000 });
    await expect(copies.dialog.getByText(/Tudo foi conferido com a cópia/)).toBeVisible({ timeout: 30_000 });
    await fresh.quit();

    const { page } = await openFor([], { profile: elsewhere });
    await expectGoesOn(page, sandbox);
  },
);

another(
  'a new computer that is connected already finds the backup in the folder and restores it',
  async ({ profile, elsewhere, pendrive, phrase, sandbox, openFor }) => {
    const { app, page } = await openFor([], { profile: elsewhere });
    const { electron } = app;
    const copies = backupPage(page);
    await copies.show();
    // The folder of the first computer, as if its disk had been put into this one: read, and left as it was.
    await answerDialogs(electron, profile);
    const opening = electron.waitForEvent('window');
    await page.getByRole('button', { name: 'Escolher a pasta' }).click();
    const history = await opening;
    await expect(history.getByRole('status', { name: 'Somente leitura' })).toContainText('Somente leitura: pasta');
    await inboxPage(history).row('Ana Inventada').click();
    await expect(inboxPage(history).bubble('Anotado!')).toBeVisible();
    await history.getByRole('button', { name: 'Fechar o histórico' }).click();
    await answerDialogs(electron, pendrive);
    await page.getByRole('button', { name: 'Escolher pasta' }).click();
    await copies.unlock(phrase);
    await copies.dialog.getByRole('button', { name: 'Restaurar esta cópia' }).click({ timeout: 20_000 });
    await expect(copies.dialog).toBeHidden({ timeout: 30_000 });
    await expectGoesOn(page, sandbox);
  },
);

/** Everything is there, nothing leaves twice, and what customers write from now on comes. */
async function expectGoesOn(page: Parameters<typeof inboxPage>[0], { line, control }: SandboxProcess): Promise<void> {
  const inbox = inboxPage(page);
  await inbox.ready();
  await inbox.open('Ana Inventada');
  await expect(inbox.bubble('antes da mudança')).toBeVisible();
  await expect(inbox.bubble('Anotado!')).toBeVisible();
  await expect(page.getByText(/se perderam|refeitas a partir do diário/)).toHaveCount(0);
  await control.writeAndWait('ana', { type: 'text', text: 'e no computador novo' });
  await expect(inbox.bubble('e no computador novo')).toBeVisible();
  expect(await control.sent()).toHaveLength(1);
  expect(await rowsOf(page, line.phoneNumberId, 'messages', 2)).toHaveLength(3);
}
