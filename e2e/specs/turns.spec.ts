import { anotherWindow, divide, expectService, seat, serviceOf, teamOf } from '../app/dividedCounter';
import { rowsOf } from '../app/database';
import { servedRows } from '../app/servedSeed';
import { ana } from '../fixtures/people';
import { attendantRow, dona, marina, rafael, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { DAY, HOUR, MINUTE } from '../../src/shared/kernel/instant';

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly body: { readonly swept?: boolean; readonly attendantId?: string };
}

test('nobody there: a CNA in time, swept to the first who signs in, lost to the next, settled by an answer', async ({
  sandbox,
  open,
}) => {
  const { phoneNumberId } = sandbox.line;
  await sandbox.control.addCustomer(ana);
  const app = await open();
  const sectors = [sectorRow({ warnAfter: 2_000, reassignAfter: 6_000 })];
  await divide(app, { phoneNumberId, attendants: teamOf(dona, marina, rafael), sectors });
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Tem alguém?' });
  await expectService(app.page, phoneNumberId, ana.name, { missed: { cause: 'nobody-eligible', hops: 0 } });

  await seat(app.page, marina);
  await expectService(app.page, phoneNumberId, ana.name, { attendantId: marina.id, stage: 'attending' });
  const second = await seat(await anotherWindow(app), rafael);
  await expectService(app.page, phoneNumberId, ana.name, { attendantId: rafael.id, hops: 1, passedIds: [marina.id] });
  await second.open(ana.name);
  await second.reply('Boa tarde, já vou.');
  await expectService(app.page, phoneNumberId, ana.name, { stage: 'awaiting-customer', missed: null, turn: null });
  const service = await serviceOf(app.page, phoneNumberId, ana.name);
  expect(service?.pastMissed).toMatchObject([{ cause: 'nobody-eligible', outcome: 'answered', by: rafael.id }]);
  const given = (await rowsOf<Change>(app.page, phoneNumberId, 'changes')).filter(
    ({ kind }) => kind === 'conversation.assigned',
  );
  expect(given[0]?.body).toMatchObject({ attendantId: marina.id, swept: true });
});

test('kill -9 in the middle of a turn: it ends at its time after the restart', async ({ sandbox, open }) => {
  const { phoneNumberId } = sandbox.line;
  const T2 = 12_000;
  await sandbox.control.addCustomer(ana);
  const app = await open();
  const sectors = [sectorRow({ warnAfter: T2 - 1_000, reassignAfter: T2 })];
  await divide(app, { phoneNumberId, attendants: teamOf(dona, marina), sectors });
  await seat(app.page, marina);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Olá' });
  await expectService(app.page, phoneNumberId, ana.name, { attendantId: marina.id, stage: 'attending' });
  const since = (await serviceOf(app.page, phoneNumberId, ana.name))?.turn?.since ?? 0;
  await app.kill();

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
  open,
}) => {
  const { phoneNumberId } = sandbox.line;
  const now = Date.now();
  const soon = 8_000;
  const closedAt = (since: number, sectorId: string) => ({
    ...{ stage: 'closed' as const, stageAt: since, sectorId, queuedAt: null },
    closing: { at: since, by: 'balcao', reason: null },
    missed: { cause: 'no-answer' as const, since, hops: 1, seenBy: [], notice: null },
  });
  const day = servedRows('Cliente de Ontem', now - 25 * HOUR, closedAt(now - DAY + soon, 'first'));
  const quarter = servedRows('Cliente de Agora', now - HOUR, closedAt(now - 15 * MINUTE + soon, 'second'));
  const app = await open();
  const sinceYesterday = {
    attendantId: marina.id,
    state: 'online',
    reason: null,
    automatic: false,
    since: now - 26 * HOUR,
  };
  await divide(app, {
    phoneNumberId,
    attendants: [
      attendantRow(dona, { sectorIds: [] }),
      attendantRow(marina),
      attendantRow(rafael, { sectorIds: ['second'] }),
    ],
    sectors: [
      sectorRow({ mode: 'whatsapp' }),
      sectorRow({ mode: 'whatsapp' }, { id: 'second', name: 'Cobrança', order: 1 }),
    ],
    more: {
      presences: [sinceYesterday],
      contacts: [day.contact, quarter.contact],
      conversations: [day.conversation, quarter.conversation],
    },
  });
  await seat(app.page, marina);
  await seat(await anotherWindow(app), rafael);
  const noticeOf = async (title: string) => (await serviceOf(app.page, phoneNumberId, title))?.missed?.notice;
  await expect.poll(() => noticeOf('Cliente de Ontem')).toMatchObject({ attendantId: marina.id });
  await expect.poll(() => noticeOf('Cliente de Agora')).toMatchObject({ attendantId: rafael.id });
  const [atDay, atQuarter] = [await noticeOf('Cliente de Ontem'), await noticeOf('Cliente de Agora')];
  expect((atDay?.at ?? 0) - (now + soon)).toBeGreaterThanOrEqual(0);
  expect((atQuarter?.at ?? 0) - (now + soon)).toBeGreaterThanOrEqual(0);
  await expectService(app.page, phoneNumberId, 'Cliente de Ontem', { stage: 'closed', attendantId: null });
});
