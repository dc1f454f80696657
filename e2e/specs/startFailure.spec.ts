import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchCounter } from '../app/counterApp';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

test('a connection file that is not JSON is told on the first screen, and tried again once it is mended', async ({
  profile,
  sandbox,
}) => {
  const file = path.join(profile, 'given.json');
  writeFileSync(file, '{ "graphUrl": ');
  const app = await launchCounter({ profile, args: [`--connection=${file}`] });
  const { page } = app;
  const notice = page.getByRole('alert').filter({ hasText: 'O arquivo de conexão não pôde ser usado' });
  await expect(notice).toContainText('Nada foi apagado');
  await expect(notice).toContainText('not-json');
  await expect(page.getByRole('button', { name: /número de demonstração/ })).toBeEnabled();

  await notice.getByRole('button', { name: 'Tentar de novo' }).click();
  await expect(notice).toContainText('ainda não abriu');

  writeFileSync(file, JSON.stringify(sandbox.line));
  await notice.getByRole('button', { name: 'Tentar de novo' }).click();
  await inboxPage(page).ready();
  await app.kill();
});

test('a journal that cannot be opened is told, and the history is there once it can', async ({ profile, sandbox }) => {
  const folder = path.join(profile, 'numbers', sandbox.line.phoneNumberId);
  mkdirSync(folder, { recursive: true });
  const journal = path.join(folder, 'journal');
  writeFileSync(journal, 'a file where a folder has to be');
  const app = await launchCounter({ profile, connection: sandbox.line });
  const { page } = app;
  const notice = page.getByRole('alert').filter({ hasText: 'A pasta deste número não abriu' });
  await expect(notice).toContainText('Nada foi apagado');

  rmSync(journal);
  await notice.getByRole('button', { name: 'Tentar de novo' }).click();
  await inboxPage(page).ready();
  await app.kill();
});

test('a file of the app that cannot be read is put aside and told, on the first screen and under Diagnóstico', async ({
  profile,
  sandbox,
  open,
}) => {
  const machine = path.join(profile, 'machine.json');
  writeFileSync(machine, '{ "version": 1, ');
  const app = await launchCounter({ profile });
  const notice = app.page.getByRole('alert').filter({ hasText: 'não lembra mais qual é o número' });
  await expect(notice).toContainText('machine.json.bad-');
  await expect(app.page.getByRole('button', { name: /número de demonstração/ })).toBeEnabled();
  await app.kill();

  writeFileSync(machine, '[]');
  const { page } = await open({ connection: sandbox.line });
  await inboxPage(page).ready();
  await page.getByRole('button', { name: 'Diagnóstico' }).first().click();
  await expect(page.getByText('Arquivo do número conectado')).toBeVisible();
  await expect(page.getByText('recomeçou vazio')).toBeVisible();
  await expect(page.getByText(/O antigo ficou como machine\.json\.bad-\d+/)).toBeVisible();
});
