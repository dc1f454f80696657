import { anotherWindow, seat, teamOf } from '../app/dividedCounter';
import { rowsOf } from '../app/database';
import { sleepFor } from '../app/clockForward';
import { ana, bruno } from '../fixtures/people';
import { attendantRow, dona, marina, rafael, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { byPalette } from '../pages/palette';
import { signInPage } from '../pages/signInPage';
import { DAY, MINUTE } from '../../src/shared/kernel/instant';

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly body: { readonly swept?: boolean; readonly attendantId?: string };
}

test('nobody there: a CNA in time, swept to the first who signs in, lost to the next, settled by an answer', async ({
  sandbox,
  openDivided,
}) => {
  const { phoneNumberId } = sandbox.line;
  const sectors = [sectorRow({ warnAfter: 2_000, reassignAfter: 6_000 })];
  const counter = await openDivided([ana], { attendants: teamOf(dona, marina, rafael), sectors });
  const { app } = counter;
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Tem alguém?' });
  await counter.expectService(ana.name, { missed: { cause: 'nobody-eligible', hops: 0 } });

  await seat(app.page, marina);
  await counter.expectService(ana.name, { attendantId: marina.id, stage: 'attending' });
  const second = await seat(await anotherWindow(app), rafael);
  await counter.expectService(ana.name, { attendantId: rafael.id, hops: 1, passedIds: [marina.id] });
  await second.open(ana.name);
  await second.reply('Boa tarde, já vou.');
  await counter.expectService(ana.name, { stage: 'awaiting-customer', missed: null, turn: null });
  const service = await counter.serviceOf(ana.name);
  expect(service?.pastMissed).toMatchObject([{ cause: 'nobody-eligible', outcome: 'answered', by: rafael.id }]);
  const given = (await rowsOf<Change>(app.page, phoneNumberId, 'changes')).filter(
    ({ kind }) => kind === 'conversation.assigned',
  );
  expect(given[0]?.body).toMatchObject({ attendantId: marina.id, swept: true });
});

test('kill -9 in the middle of a turn: it ends at its time after the restart', async ({
  sandbox,
  open,
  openDivided,
}) => {
  const { phoneNumberId } = sandbox.line;
  const T2 = 12_000;
  const sectors = [sectorRow({ warnAfter: T2 - 1_000, reassignAfter: T2 })];
  const counter = await openDivided([ana], { attendants: teamOf(dona, marina), sectors });
  await seat(counter.page, marina);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Olá' });
  await counter.expectService(ana.name, { attendantId: marina.id, stage: 'attending' });
  const since = (await counter.serviceOf(ana.name))?.turn?.since ?? 0;
  await counter.app.kill();

  const { page } = await open();
  const up = Date.now();
  // Nobody signed in again: with nobody to take it over it is a CNA when the turn is over.
  const missed = async (): Promise<Change | undefined> =>
    (await rowsOf<Change>(page, phoneNumberId, 'changes')).find(({ kind }) => kind === 'conversation.missed');
  await expect.poll(missed).toBeDefined();
  const over = since + T2;
  const at = (await missed())?.at ?? 0;
  expect(at).toBeGreaterThanOrEqual(over);
  // Never early, and not a round later: unless starting again took longer than was left of the turn.
  expect(at).toBeLessThan(Math.max(over, up) + 5_000);
});

test('mode WhatsApp: a closed CNA is told after 24 h with people online, at a 15 min mark with nobody', async ({
  sandbox,
  openDivided,
}) => {
  const rules = { mode: 'whatsapp', warnAfter: 1_000, reassignAfter: 3_000 } as const;
  // The owner looks on and receives nothing.
  const attendants = [attendantRow(dona, { sectorIds: [] }), attendantRow(marina), attendantRow(rafael)];
  const counter = await openDivided([ana, bruno], { attendants, sectors: [sectorRow(rules)] });
  const { app, page } = counter;
  const noLock = { lockAfterMinutes: null, awayAfterMinutes: null };
  await page.evaluate((settings) => window.balcao.request('settings.change', settings), noLock);
  const missedOf = async (name: string) => (await counter.serviceOf(name))?.missed;

  // With somebody online: nobody answers in time, closed as CNA, and told a day later.
  const first = await seat(page, marina);
  const second = await anotherWindow(app);
  await expect(signInPage(second).search).toBeFocused();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Tem alguém?' });
  await counter.expectService(ana.name, { stage: 'closed', missed: { cause: 'no-answer', notice: null } });
  const since = (await missedOf(ana.name))?.since ?? 0;
  await sleepFor(app, sandbox, DAY - MINUTE);
  await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'Sou outro' });
  await counter.expectService(bruno.name, { stage: 'attending' });
  expect((await missedOf(ana.name))?.notice).toBeNull();
  await sleepFor(app, sandbox, MINUTE);
  await expect.poll(async () => (await missedOf(ana.name))?.notice).toMatchObject({ attendantId: marina.id });
  expect(((await missedOf(ana.name))?.notice?.at ?? 0) - since).toBeGreaterThanOrEqual(DAY);
  await counter.expectService(ana.name, { stage: 'closed', attendantId: null });

  // With nobody online: the first mark of fifteen minutes that finds somebody.
  await counter.expectService(bruno.name, { stage: 'closed', missed: { notice: null } });
  await byPalette(first.page, 'Ficar indisponível');
  const left = (await missedOf(bruno.name))?.since ?? 0;
  await sleepFor(app, sandbox, 16 * MINUTE);
  await seat(second, rafael);
  await sleepFor(app, sandbox, 5 * MINUTE);
  expect((await missedOf(bruno.name))?.notice).toBeNull();
  await sleepFor(app, sandbox, 10 * MINUTE);
  await expect.poll(async () => (await missedOf(bruno.name))?.notice).toMatchObject({ attendantId: rafael.id });
  expect(((await missedOf(bruno.name))?.notice?.at ?? 0) - left).toBeGreaterThanOrEqual(30 * MINUTE);
});
