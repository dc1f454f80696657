import { anotherWindow, seat, teamOf } from '../app/dividedCounter';
import { ana } from '../fixtures/people';
import { dona, marina, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { serviceActs } from '../pages/serviceActs';

test('two windows see who looks and who writes; an answer from the phone is shown before one’s own leaves', async ({
  sandbox,
  openDivided,
}) => {
  const sectors = [sectorRow({ mode: 'manual' })];
  const counter = await openDivided([ana], { attendants: teamOf(dona, marina), sectors });
  const hers = await seat(counter.page, marina);
  const owners = await seat(await anotherWindow(counter.app), dona);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Tem bolo de fubá?' });
  await serviceActs(hers.page).showView('Fila');
  await hers.open(ana.name);
  await serviceActs(hers.page).claim();
  await counter.expectService(ana.name, { attendantId: marina.id });
  await serviceActs(owners.page).showView('Todas');
  await owners.row(ana.name).click();
  await expect(owners.page.getByRole('img', { name: 'Marina está vendo' })).toBeVisible();
  await expect(hers.page.getByRole('img', { name: 'Dona está vendo' })).toBeVisible();

  await hers.composer.fill('Tem sim, saiu');
  await expect(owners.page.getByRole('img', { name: 'Marina está escrevendo' })).toBeVisible();

  // Somebody answers on the phone app of the same number before she sends.
  const echo = {
    from: '551131234567',
    to: ana.waId,
    id: 'wamid.ECHO',
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  const answered = { message_echoes: [{ ...echo, type: 'text', text: { body: 'Acabou, só amanhã.' } }] };
  await sandbox.control.notify('smb_message_echoes', { messaging_product: 'whatsapp', ...answered }, true);
  await expect(hers.bubble('Acabou, só amanhã.')).toBeVisible();
  await hers.composer.press('Enter');
  const warning = hers.page.getByRole('alert').filter({ hasText: 'Alguém respondeu enquanto você escrevia' });
  await expect(warning).toContainText('Acabou, só amanhã.');
  expect(await sandbox.control.sent()).toEqual([]);
  await warning.getByRole('button', { name: 'Descartar a minha' }).press('Enter');
  await expect(warning).toBeHidden();
  await expect(hers.composer).toHaveValue('');
  await expect(hers.composer).toBeFocused();
  await expect(owners.page.getByRole('img', { name: 'Marina está vendo' })).toBeVisible();
  await hers.reply('Quer que eu separe um para amanhã?');
  await hers.expectDelivery('Quer que eu separe um para amanhã?', 'read');
});
