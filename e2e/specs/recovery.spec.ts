import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { appArguments, electronExecutable } from '../app/counterApp';
import { rowsOf } from '../app/database';
import { putRows } from '../app/putRows';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

interface StoredMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly delivery?: string;
}

const rule = {
  ...{ id: '01RULE', name: 'Boleto', on: true, order: 0, event: 'message', waitMinutes: 10, often: 'each' },
  conditions: [{ kind: 'words', match: 'any', words: ['boleto'] }],
  actions: [{ kind: 'tag', tags: ['boleto'] }],
  updatedAt: 1,
};

test('IndexedDB is deleted while the app is off: it is rebuilt, our replies included, and its settings are offered', async ({
  profile,
  sandbox,
  openFor,
}) => {
  const { app: first, inbox } = await openFor([ana]);
  for (let count = 1; count <= 30; count += 1) {
    await sandbox.control.writeAndWait('ana', { type: 'text', text: `pedido número ${String(count)}` });
  }
  await inbox.open('Ana Inventada');
  await inbox.reply('Anotado tudo!');
  await inbox.expectDelivery('Anotado tudo!', 'read');
  await expect(inbox.bubble('pedido número 30')).toBeVisible();
  const before = await rowsOf<StoredMessage>(first.page, sandbox.line.phoneNumberId, 'messages');
  await putRows(first.page, sandbox.line.phoneNumberId, { rules: [rule] });
  await first.page.reload();
  const kept = path.join(profile, 'numbers', sandbox.line.phoneNumberId, 'automatic.json');
  await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8').includes(rule.name)).toBe(true);
  expect(readFileSync(kept, 'utf8')).not.toMatch(/pedido número|Anotado|Ana Inventada/);
  await first.quit();
  rmSync(path.join(profile, 'IndexedDB'), { recursive: true });

  const { app: second, inbox: again } = await openFor();
  await expect(second.page.getByText(/com 1 regra\./)).toBeVisible();
  await second.page.getByRole('button', { name: 'Trazer de volta' }).press('Enter');
  await expect.poll(() => rowsOf(second.page, sandbox.line.phoneNumberId, 'rules')).toEqual([rule]);
  await expect(second.page.getByText('Ajustes trazidos de volta.')).toBeVisible();
  await expect(second.page.getByText(/refeitas a partir do diário/).first()).toBeVisible();
  const facts = (rows: StoredMessage[]) => rows.map(({ id, delivery }) => `${id} ${delivery ?? ''}`).sort();
  await expect
    .poll(async () => facts(await rowsOf<StoredMessage>(second.page, sandbox.line.phoneNumberId, 'messages')))
    .toEqual(facts(before));
  await again.open('Ana Inventada');
  await expect(again.bubble('Anotado tudo!')).toBeVisible();
  expect(await sandbox.control.sent()).toHaveLength(1);
});

test('a torn tail of the journal is cut and reported, the rest is kept', async ({ profile, sandbox, openFor }) => {
  const { app: first } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'antes do rasgo' });
  await expect(inboxPage(first.page).row('Ana Inventada')).toBeVisible();
  await first.kill();
  const folder = path.join(profile, 'numbers', sandbox.line.phoneNumberId, 'journal');
  const segment = readdirSync(folder)
    .filter((name) => name.endsWith('.journal'))
    .sort()
    .at(-1);
  expect(segment).toBeDefined();
  appendFileSync(path.join(folder, segment ?? ''), Buffer.from('metade de um registro que nunca chegou ao fim'));

  const { inbox } = await openFor();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'depois do rasgo' });
  await inbox.open('Ana Inventada');
  await expect(inbox.bubble('antes do rasgo')).toBeVisible();
  await expect(inbox.bubble('depois do rasgo')).toBeVisible();
  expect(readdirSync(folder).some((name) => name.startsWith('torn-'))).toBe(true);
});

test('the renderer is killed: it comes back by itself and nothing is missing', async ({ sandbox, openFor }) => {
  const { app, inbox } = await openFor([ana]);
  const { electron } = app;
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'antes da queda' });
  await expect(inbox.row('Ana Inventada')).toBeVisible();
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) process.kill(window.webContents.getOSProcessId(), 'SIGKILL');
  });
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'durante a queda' });
  // A page that dies while it is asked never answers: ask again after a second.
  const revived = async (): Promise<string> =>
    electron.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const asked = window?.webContents.executeJavaScript('document.body.innerText') as Promise<string> | undefined;
      return Promise.race([
        asked ?? '',
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 1_000)),
      ]);
    });
  await expect.poll(revived, { timeout: 30_000 }).toContain('durante a queda');
});

test('a second start of the app brings the first to the front and ends', async ({ profile, sandbox, openFor }) => {
  const { page } = await openFor([ana]);
  const executable = await electronExecutable();
  const second = spawn(executable, appArguments({ profile, connection: sandbox.line }), { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'uma vez só' });
  await expect(inboxPage(page).row('Ana Inventada')).toBeVisible();
  expect(await rowsOf(page, sandbox.line.phoneNumberId, 'messages')).toHaveLength(1);
});
