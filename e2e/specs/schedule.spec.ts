import { MINUTE, SECOND } from '../../src/shared/kernel/instant';
import { sleepFor } from '../app/clockForward';
import { ana } from '../fixtures/people';
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test';

/** Writes a moment into the two fields as a person would, on the clock of this computer. */
async function writeMoment(form: Locator, at: number): Promise<void> {
  const date = new Date(at);
  await form.getByLabel('Dia', { exact: true }).fill(`${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`);
  await form
    .getByLabel('Hora', { exact: true })
    .fill(`${date.getHours()}h${String(date.getMinutes()).padStart(2, '0')}`);
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
  await writeMoment(form, dueAt);
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
  // A day that does not exist and one that is gone are refused in words, where they were written.
  const day = form.getByLabel('Dia', { exact: true });
  const keep = form.getByRole('button', { name: /^Lembrar|Escolha quando/ }).last();
  await day.fill('31/02/2027');
  await day.press('Tab');
  await expect(day).toHaveAccessibleDescription(/^Não existe este dia/);
  await day.fill('1/1/2026');
  await expect(day).toHaveAccessibleDescription('Escolha um momento que ainda venha.');
  await expect(keep).toBeDisabled();
  // By keys: the calendar opens at today, Home and End stay within what can be chosen.
  await day.press('Alt+ArrowDown');
  await expect(form.getByRole('dialog', { name: 'Dia' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(day).toBeFocused();
  await writeMoment(form, Date.now() + 50 * 3_600_000);
  await form.getByRole('button', { name: /^Lembrar/ }).click();
  const later = page.getByRole('list', { name: 'Depois' });
  await later.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByText('Nada agendado')).toBeVisible();
});
