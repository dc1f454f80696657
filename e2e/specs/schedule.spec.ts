import { MINUTE, SECOND } from '../../src/shared/kernel/instant';
import { sleepFor } from '../app/clockForward';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

/** As the field takes it: wall clock of this computer. */
function fieldTime(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16);
}

test('scheduled, the app killed before the moment, started again: it leaves once, at its moment', async ({
  sandbox,
  openFor,
}) => {
  const first = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Me avisa quando chegar?' });
  await first.inbox.open('Ana Inventada');
  await first.inbox.composer.fill('Chegou, {{primeiro_nome}}!');
  await first.page.getByRole('button', { name: 'Agendar ou lembrar' }).click();
  const form = first.page.getByRole('dialog', { name: 'Agendar' });
  // In a quarter of an hour, on a whole minute: the field has no seconds.
  const dueAt = Math.floor(Date.now() / MINUTE) * MINUTE + 15 * MINUTE;
  await form.getByLabel('Quando').fill(fieldTime(dueAt));
  await form.getByRole('button', { name: /^Agendar para/ }).click();
  const strip = first.page.getByRole('list', { name: 'Agendadas nesta conversa' });
  // As the customer will read it.
  await expect(strip).toContainText('Chegou, Ana!');
  await expect(first.inbox.composer).toHaveValue('');
  await first.app.kill();
  expect(await sandbox.control.sent()).toEqual([]);

  const { app, inbox } = await openFor();
  await inbox.open('Ana Inventada');
  const clock = (): Promise<number> => app.page.evaluate(() => Date.now());
  // The computer sleeps until shortly before: the last seconds pass while it is awake, and nothing rings too early.
  await sleepFor(app, sandbox, dueAt - Date.now() - 6 * SECOND);
  expect(await sandbox.control.sent()).toEqual([]);
  expect(await clock()).toBeLessThan(dueAt);
  await expect(inbox.bubble('Chegou, Ana!')).toHaveAttribute('data-delivery', 'read');
  expect(await clock()).toBeGreaterThanOrEqual(dueAt);
  await expect(app.page.getByRole('list', { name: 'Agendadas nesta conversa' })).toHaveCount(0);
  expect(await sandbox.control.sent()).toMatchObject([{ content: { body: 'Chegou, Ana!' } }]);
});

test('what is scheduled is listed, changed and taken back', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await page.getByRole('button', { name: 'Agendar ou lembrar' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Lembrar de quê').fill('ligar para a Ana');
  await form.getByRole('button', { name: 'Amanhã' }).click();
  await form.getByRole('button', { name: /^Lembrar amanhã/ }).click();
  await page
    .getByRole('navigation', { name: 'Lugares' })
    .getByRole('button', { name: /^Agendadas/ })
    .click();
  const tomorrow = page.getByRole('list', { name: 'Amanhã' });
  await expect(tomorrow).toContainText('ligar para a Ana');
  await tomorrow.getByRole('button', { name: 'Mudar' }).click();
  await form.getByLabel('Quando').fill(fieldTime(Date.now() + 50 * 3_600_000));
  await form.getByRole('button', { name: /^Lembrar/ }).click();
  const later = page.getByRole('list', { name: 'Depois' });
  await later.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByText('Nada agendado')).toBeVisible();
});
