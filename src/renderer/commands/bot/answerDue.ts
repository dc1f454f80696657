import type { BalcaoDatabase } from '../../db/database';
import { hoursKept } from '../../../shared/domain/hours/hoursKept';
import { readCompanyHours } from '../../db/house/readAutomatic';
import { AnswerDesk } from '../automatic/answerDesk';
import type { AnswerParts } from '../automatic/answerHouse';
import { answerTables } from '../automatic/answerTables';
import type { DueBot } from '../automatic/botPort';
import { takeBotStep } from '../automatic/takeBotStep';
import type { Occasion } from '../occasion';

/**
 * Lets menus go on whose customers have been silent, or whose files were seen: one transaction. A conversation that a
 * person has by now is left alone, and nothing is due for it any more. One that came out of a backup stays where it stands
 * until its customer writes: it may have gone on since in a history that is lost.
 */
export async function answerDue(
  db: BalcaoDatabase,
  due: readonly DueBot[],
  { calendars, bot }: AnswerParts,
  occasion: Occasion,
): Promise<void> {
  if (due.length === 0) return;
  await db.transaction('rw', answerTables(db, bot), async () => {
    const companyHours = await readCompanyHours(db);
    const ids = due.map(({ conversationId }) => conversationId);
    const desk = await AnswerDesk.open(db, ids, occasion.now);
    for (const { conversationId, dueAt } of due) {
      const conversation = desk.conversation(conversationId);
      const contact = conversation && desk.contact(conversation.contactId);
      if (!conversation || !contact || conversation.service.stage !== 'bot') {
        await stopWaiting(db, conversationId);
        continue;
      }
      if (desk.hindrance(conversation) === 'restored') {
        await waitForCustomer(db, conversationId);
        continue;
      }
      const hours = hoursKept(await db.sectors.get(conversation.service.sectorId), companyHours);
      const input = { kind: 'timeout', dueAt } as const;
      await takeBotStep(desk, bot, { conversation, contact, input, calendar: calendars(hours), occasion });
    }
    await desk.put(null);
  });
}

async function stopWaiting(db: BalcaoDatabase, conversationId: string): Promise<void> {
  const row = await db.botSessions.get(conversationId);
  if (!row) return;
  const { dueAt: _due, lookingSince: _looking, ...rest } = row;
  await db.botSessions.put({ ...rest, files: [] });
}

/** Nothing is due by time; files that came stay, and are answered after the customer's next word. */
async function waitForCustomer(db: BalcaoDatabase, conversationId: string): Promise<void> {
  const row = await db.botSessions.get(conversationId);
  if (!row) return;
  const { dueAt: _due, ...rest } = row;
  await db.botSessions.put(rest);
}
