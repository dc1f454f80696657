import { clickNotice, shownNotices, watchNotices } from '../app/desktopNotices';
import { seat, teamOf } from '../app/dividedCounter';
import { listenTo, lookAway, tonesHeard } from '../app/heardTones';
import { ana, bruno } from '../fixtures/people';
import { dona, longTimes, marina, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { byPalette } from '../pages/palette';
import { signInPage } from '../pages/signInPage';

test('told by the desktop and by sound; quiet in a pause; behind a lock only numbers', async ({
  sandbox,
  openDivided,
}) => {
  const sectors = [sectorRow(longTimes)];
  const counter = await openDivided([ana, bruno], { attendants: teamOf(dona, marina), sectors });
  const { app, page } = counter;
  const inbox = await seat(page, marina);
  await watchNotices(app);
  await listenTo(page);
  await lookAway(page);

  // What came to her is heard as it is set from the start, and its notice opens it.
  await page.getByRole('button', { name: 'Diagnóstico' }).click();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Bom dia, tem vaga?' });
  await counter.expectService(ana.name, { attendantId: marina.id });
  await expect.poll(() => tonesHeard(page)).toBe(2);
  await expect.poll(() => shownNotices(app)).toContainEqual({ title: 'Conversa para você', body: ana.name });
  await clickNotice(app);
  await expect(inbox.bubble('Bom dia, tem vaga?')).toBeVisible();
  await expect(inbox.composer).toBeVisible();

  // Chosen in the settings, tried there, heard at once and after it.
  await page.getByRole('button', { name: 'Ajustes' }).click();
  const tryIt = page.getByRole('button', { name: 'Experimentar: Mensagem em conversa minha' });
  await expect(tryIt).toBeDisabled();
  // The list is ours: it drops over the page, letters find, Enter takes.
  await page.getByLabel('Mensagem em conversa minha', { exact: true }).click();
  await expect(page.getByRole('listbox', { name: 'Mensagem em conversa minha' })).toBeFocused();
  await page.keyboard.type('mad');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mensagem em conversa minha', { exact: true })).toBeFocused();
  await expect.poll(() => tonesHeard(page)).toBe(4);
  await expect(tryIt).toBeEnabled();
  await tryIt.click();
  await expect.poll(() => tonesHeard(page)).toBe(6);
  const tried = await tonesHeard(page);
  await expect(async () => {
    await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Alguém?' });
    await expect.poll(() => tonesHeard(page), { timeout: 2_000 }).toBeGreaterThan(tried);
  }).toPass();

  // In a pause nothing is heard, although the desktop still tells.
  await byPalette(page, 'Fazer uma pausa');
  await expect(page.getByText('Agora nada toca: você está em pausa ou ausente.')).toBeVisible();
  const before = await tonesHeard(page);
  const told = (await shownNotices(app)).length;
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Ainda está aí?' });
  await expect.poll(async () => (await shownNotices(app)).length).toBeGreaterThan(told);
  expect(await tonesHeard(page)).toBe(before);

  // Behind the lock: how many, never who.
  await byPalette(page, 'Trancar');
  await expect(signInPage(page).pin).toBeFocused();
  await expect(page.getByText('1 conversa sua espera resposta')).toBeVisible();
  await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'Quero saber do meu pedido' });
  await expect(page.getByText('1 conversa sua espera resposta · 1 na fila')).toBeVisible();
  const behind = { title: 'Balcão trancado', body: `2 conversas esperam por ${marina.name}.` };
  await expect.poll(async () => (await shownNotices(app)).at(-1)).toEqual(behind);
  await expect(page.getByText(bruno.name)).toHaveCount(0);
});
