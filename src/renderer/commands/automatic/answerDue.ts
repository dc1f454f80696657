import { decideIdle } from '../../../shared/domain/automation/decideIdle';
import type { IdleAct } from '../../../shared/domain/automation/decideIdle';
import { decideWaits } from '../../../shared/domain/automation/decideWaits';
import type { WaitAct } from '../../../shared/domain/automation/decideWaits';
import { closed } from '../../../shared/domain/conversations/transitions';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { readAutomatic } from '../../db/house/readAutomatic';
import { listRules } from '../../db/rules/read';
import type { Occasion } from '../occasion';
import { AnswerDesk } from './answerDesk';
import { readAnswerHouse } from './answerHouse';
import type { AnswerHouse, AnswerParts } from './answerHouse';
import { answerTables } from './answerTables';
import { readDue } from './dueFacts';
import type { DueFacts } from './dueFacts';
import { fireRule } from './fireRule';
import { sayFarewell } from './sayFarewell';
import { sendAnswer } from './sendAnswer';

/** So much is done in one transaction; then it is looked again. */
const AT_ONCE = 40;

/**
 * Does what falls due by time: waits in the queue, customers who do not answer, good-byes.
 * @returns when the next thing falls due; null: nothing does
 */
export async function answerDue(
  db: BalcaoDatabase,
  parts: AnswerParts,
  occasion: Occasion,
): Promise<{ readonly nextAt: Instant | null }> {
  if (!(await isAnythingTimed(db))) return { nextAt: null };
  return db.transaction('rw', answerTables(db, parts.bot), async () => {
    const house = await readAnswerHouse(db, parts, occasion);
    const due = await readDue(db, house);
    const waits = decideWaits({ ...house, now: occasion.now, waiting: due.waiting });
    const told = waits.acts.filter(({ conversationId }) => !due.quiet.has(conversationId));
    const idle = due.idle.map((each) => decideIdle(each, occasion.now));
    const acts = idle.flatMap(({ act }) => act ?? []);
    const todo = { waits: told.slice(0, AT_ONCE), idle: acts.slice(0, AT_ONCE) };
    const cut = told.length > AT_ONCE || acts.length > AT_ONCE;
    await carryOut(db, house, due, todo);
    const nexts = [waits.nextAt, due.nextAt, ...idle.map(({ nextAt }) => nextAt), cut ? occasion.now : null];
    const coming = nexts.filter((at) => at !== null);
    return { nextAt: coming.length === 0 ? null : Math.min(...coming) };
  });
}

/** Where nothing goes by time, a look costs next to nothing and holds nobody up. */
async function isAnythingTimed(db: BalcaoDatabase): Promise<boolean> {
  const { busy, idle } = await readAutomatic(db);
  if (busy.on || Object.keys(idle).length > 0 || (await db.farewells.limit(1).count()) > 0) return true;
  return (await listRules(db)).some(({ on, event }) => on && event === 'waiting');
}

interface Todo {
  readonly waits: readonly WaitAct[];
  readonly idle: readonly IdleAct[];
}

async function carryOut(db: BalcaoDatabase, house: AnswerHouse, due: DueFacts, { waits, idle }: Todo): Promise<void> {
  const { farewells } = due;
  const ids = [...waits, ...idle, ...farewells].map(({ conversationId }) => conversationId);
  if (ids.length === 0) return;
  const desk = await AnswerDesk.open(db, ids, house.occasion.now);
  for (const act of waits) await tellWait(desk, house, act);
  for (const act of idle) await actOnIdle(desk, house, act);
  for (const farewell of farewells) await sayFarewell(desk, house, farewell);
  await desk.put(null);
}

async function tellWait(desk: AnswerDesk, house: AnswerHouse, act: WaitAct): Promise<void> {
  const { conversationId, cause, answer, firings } = act;
  for (const firing of firings) await fireRule(desk, house, conversationId, firing, cause);
  if (answer) await sendAnswer(desk, house, { ...answer, conversationId, cause });
}

async function actOnIdle(desk: AnswerDesk, house: AnswerHouse, act: IdleAct): Promise<void> {
  const { conversationId, cause } = act;
  if (act.kind === 'remind') {
    await sendAnswer(desk, house, { ...act.answer, conversationId, cause });
    return;
  }
  const service = desk.conversation(conversationId)?.service;
  if (!service) return;
  const closing = { at: desk.now, by: 'balcao', reason: null };
  const body = { reason: null, tags: service.tags, before: service.attendantId, idleMinutes: act.minutes };
  desk.serve(conversationId, closed(service, closing), cause, { kind: 'conversation.closed', body });
}
