import { hoursOf } from '../../src/shared/domain/hours/sampleHours';
import { anotherWindow, seat, teamOf } from '../app/dividedCounter';
import { rowsOf } from '../app/database';
import { ana, bruno } from '../fixtures/people';
import { dona, longTimes, marina, rafael, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';
import { serviceActs } from '../pages/serviceActs';
import { signInPage } from '../pages/signInPage';

interface Change {
  readonly kind: string;
  readonly body: { readonly how?: string; readonly attendantId?: string };
}

test('two windows, two people: each gets one, hands it over with a note, and the owner takes over', async ({
  sandbox,
  openDivided,
}) => {
  // She sees her own only: what she hands over is out of her sight.
  const attendants = [...teamOf(dona, rafael), ...teamOf(marina).map((row) => ({ ...row, ownOnly: true }))];
  const counter = await openDivided([ana, bruno], { attendants, sectors: [sectorRow(longTimes)] });
  const first = await seat(counter.page, marina);
  const second = await seat(await anotherWindow(counter.app), rafael);

  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Bom dia, abre hoje?' });
  await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'Tem pão integral?' });
  const holder = async (name: string) => (await counter.serviceOf(name))?.attendantId ?? null;
  await expect
    .poll(async () => [await holder(ana.name), await holder(bruno.name)].sort())
    .toEqual([marina.id, rafael.id]);
  const [hers, his] = (await holder(ana.name)) === marina.id ? [ana, bruno] : [bruno, ana];
  await expect(first.row(hers.name)).toBeVisible();
  await expect(second.row(his.name)).toBeVisible();

  await first.open(hers.name);
  await serviceActs(first.page).transferTo(rafael.name, 'Já pediu o cardápio');
  await counter.expectService(hers.name, { attendantId: rafael.id, stage: 'attending' });
  await expect(first.page.getByText('Escolha uma conversa')).toBeVisible();
  await second.open(hers.name);
  await expect(second.page.getByText('Já pediu o cardápio')).toBeVisible();
  await second.reply('Mando agora.');
  await counter.expectService(hers.name, { stage: 'awaiting-customer', turn: null });

  // The same window, somebody else: locked, and opened by the owner.
  await first.page.keyboard.press('Control+l');
  await expect(signInPage(first.page).pin).toBeFocused();
  await first.page.getByRole('button', { name: 'Trocar de pessoa' }).click();
  await seat(first.page, dona);
  await serviceActs(first.page).showView('Todas');
  await first.row(hers.name).click();
  await serviceActs(first.page).takeOver(rafael.name);
  await counter.expectService(hers.name, { attendantId: dona.id });
  await expect(second.page.getByText(`${dona.name} está com esta conversa`)).toBeVisible();
});

test('closed: nobody is given anything; the owner opens again, and the queue is handed out', async ({
  sandbox,
  openDivided,
}) => {
  const more = { house: [{ key: 'hours', hours: hoursOf('00:00-24:00', '00:00-24:00', '00:00-24:00'), updatedAt: 0 }] };
  const sectors = [sectorRow(longTimes)];
  const counter = await openDivided([ana, bruno], { attendants: teamOf(dona, marina), sectors, more });
  const { page } = await seat(counter.page, dona);
  const second = await seat(await anotherWindow(counter.app), marina);
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByRole('button', { name: 'Horário' }).click();
  await page.getByRole('button', { name: 'Fechar agora' }).click();
  await expect(page.getByText('Fechado agora')).toBeVisible();
  for (const key of ['ana', 'bruno'])
    await sandbox.control.writeAndWait(key, { type: 'text', text: 'Abre a que horas?' });
  for (const { name } of [ana, bruno]) {
    await counter.expectService(name, {
      stage: 'queue',
      attendantId: null,
      missed: { cause: 'closed-hours' },
    });
  }
  await page.getByRole('button', { name: 'Abrir de novo' }).click();
  const holders = async () =>
    Promise.all([ana, bruno].map(async ({ name }) => (await counter.serviceOf(name))?.attendantId));
  await expect.poll(async () => (await holders()).sort(), { timeout: 20_000 }).toEqual([dona.id, marina.id].sort());
  const hers = (await holders())[0] === marina.id ? ana : bruno;
  await expect(second.row(hers.name)).toBeVisible();
});

test('two claim at the same moment: one wins, the other is told who has it', async ({ sandbox, openDivided }) => {
  const { phoneNumberId } = sandbox.line;
  const sectors = [sectorRow({ mode: 'manual' })];
  const counter = await openDivided([ana], { attendants: teamOf(dona, marina, rafael), sectors });
  const windows = [await seat(counter.page, marina), await seat(await anotherWindow(counter.app), rafael)];
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Quem me atende?' });
  for (const { page, row } of windows) {
    await serviceActs(page).showView('Fila');
    await row(ana.name).click();
    await expect(page.getByRole('button', { name: 'Mais ações' })).toBeVisible();
  }
  await Promise.all(windows.map(({ page }) => serviceActs(page).claim()));
  await counter.expectService(ana.name, { stage: 'attending' });
  const winner = (await counter.serviceOf(ana.name))?.attendantId;
  const changes = await rowsOf<Change>(counter.page, phoneNumberId, 'changes');
  const claims = changes.filter(({ kind }) => kind === 'conversation.assigned');
  expect(claims.map(({ body }) => [body.how, body.attendantId])).toEqual([['claimed', winner]]);
  const [loser, name] = winner === marina.id ? [windows[1], marina.name] : [windows[0], rafael.name];
  await expect(loser?.page.getByText(`${name} está com esta conversa`) ?? inboxPage(counter.page).list).toBeVisible();
});
