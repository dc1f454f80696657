import { ruleHolds } from '../../../shared/domain/automation/ruleHolds';
import type { RuleFacts, RuleMatch } from '../../../shared/domain/automation/ruleHolds';
import { dayAt } from '../../../shared/domain/automation/ruleCustomer';
import type { RuleCustomer } from '../../../shared/domain/automation/ruleCustomer';
import type { Rule } from '../../../shared/domain/automation/rule';
import type { Calendar } from '../../../shared/domain/hours/calendar';
import { MINUTE } from '../../../shared/kernel/instant';
import type { Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';
import { ruleCustomerOf } from './ruleCustomerOf';
import type { CustomerScene } from './ruleCustomerOf';

/** Once that a rule would have fired. */
export interface TriedFiring {
  readonly conversationId: string;
  readonly title: string;
  readonly at: Instant;
  readonly match: RuleMatch;
}

export interface Tried {
  /** How often it would have fired. */
  readonly count: number;
  readonly conversations: number;
  /** The newest of them. */
  readonly examples: readonly TriedFiring[];
  /** Messages of customers that were looked at. */
  readonly looked: number;
}

export interface Trial {
  readonly rule: Rule;
  readonly since: Instant;
  readonly now: Instant;
  /** Hours of a sector, as they are set today. */
  readonly calendarOf: (sectorId: string) => Calendar;
  /** IANA zone by whose clock the company lives. */
  readonly zone: string;
  readonly signal: AbortSignal;
}

/** A conversation as it stands today, with who wrote in it. */
interface Past {
  readonly row: ConversationRow;
  readonly customer: RuleCustomer;
}

const EXAMPLES = 20;
/** Conversations between two looks at the signal. */
const STEP = 100;

/**
 * What a rule would have done since a moment, by the messages that are kept. Tags, sectors and fields are those of today:
 * what they were then is not kept with the messages. Reads only; `null` when it was broken off.
 */
export async function tryRule(db: BalcaoDatabase, trial: Trial): Promise<Tried | null> {
  const found: TriedFiring[] = [];
  const conversations = new Set<string>();
  let looked = 0;
  for (const state of ['open', 'closed'] as const) {
    for (let from = 0; ; from += STEP) {
      if (trial.signal.aborted) return null;
      const rows = await db.conversations
        .where('[state+lastAt]')
        .between([state, trial.since], [state, Infinity])
        .offset(from)
        .limit(STEP)
        .toArray();
      for (const row of rows) {
        const messages = await messagesSince(db, row.id, trial.since);
        looked += messages.filter(({ direction }) => direction === 'in').length;
        const customer = await ruleCustomerOf(db, [trial.rule], await sceneOf(db, row));
        const firings = firingsIn(trial, { row, customer }, messages);
        if (firings.length > 0) conversations.add(row.id);
        found.push(...firings);
      }
      if (rows.length < STEP) break;
    }
  }
  const examples = found.sort((a, b) => b.at - a.at).slice(0, EXAMPLES);
  return { count: found.length, conversations: conversations.size, examples, looked };
}

function sceneOf(db: BalcaoDatabase, { id, contactId }: ConversationRow): Promise<CustomerScene> {
  return db.contacts.get(contactId).then((contact) => ({ contact, conversationId: id }));
}

/** From the last message before the moment on, so that it is known who had spoken last. */
function messagesSince(db: BalcaoDatabase, id: string, since: Instant): Promise<MessageRow[]> {
  return db.messages.where('[conversationId+order]').between([id, since], [id, Infinity]).toArray();
}

function firingsIn(trial: Trial, past: Past, messages: readonly MessageRow[]): TriedFiring[] {
  const { rule } = trial;
  const { row } = past;
  const events = eventsIn(trial, past, messages);
  const firings = events.flatMap(({ at, facts }) => {
    const match = ruleHolds(rule, facts);
    return match === null ? [] : [{ conversationId: row.id, title: row.title, at, match }];
  });
  return rule.often === 'once' ? firings.slice(0, 1) : firings;
}

function eventsIn(trial: Trial, past: Past, messages: readonly MessageRow[]): PastEvent[] {
  switch (trial.rule.event) {
    case 'waiting':
      return waitsIn(trial, past, messages);
    case 'closed':
      return closingsIn(trial, past);
    case 'message':
    case 'opened':
      return arrivalsIn(trial, past, messages);
  }
}

/** Only the last closing of a conversation is kept with it. */
function closingsIn(trial: Trial, past: Past): PastEvent[] {
  const { row } = past;
  const at = row.service.closing?.at;
  if (at === undefined || at < trial.since) return [];
  return [{ at, facts: { ...factsOf(trial, past, at), byPerson: row.service.closing?.by !== 'balcao' } }];
}

interface PastEvent {
  readonly at: Instant;
  readonly facts: RuleFacts;
}

function arrivalsIn(trial: Trial, past: Past, messages: readonly MessageRow[]): PastEvent[] {
  const calendar = trial.calendarOf(past.row.service.sectorId);
  let byPerson = false;
  let since: Instant | null = null;
  return messages.flatMap((message) => {
    const { at, content } = message;
    if (isPersons(message)) [byPerson, since] = [true, null];
    if (message.direction !== 'in' || content.kind === 'system') return [];
    const waits = (since ??= at);
    const waited = (): number => calendar.elapsed(waits, at) / MINUTE;
    const fromAd = message.referral !== undefined;
    const begins = past.row.id === `cv-${message.id}`;
    return [{ at, facts: { ...factsOf(trial, past, at), content, begins, byPerson, fromAd, waited } }];
  });
}

/** Moments at which a customer had waited for as long as the rule says, with nobody answering. */
function waitsIn(trial: Trial, past: Past, messages: readonly MessageRow[]): PastEvent[] {
  const { row } = past;
  const calendar = trial.calendarOf(row.service.sectorId);
  const events: PastEvent[] = [];
  let since: Instant | null = null;
  const ripe = (until: Instant): void => {
    const at = since === null ? null : calendar.after(since, trial.rule.waitMinutes * MINUTE);
    const waited = (): number => trial.rule.waitMinutes;
    if (at !== null && at <= until) events.push({ at, facts: { ...factsOf(trial, past, at), waited } });
  };
  for (const message of messages) {
    if (message.direction === 'in') since ??= message.at;
    else if (isPersons(message)) {
      ripe(message.at);
      since = null;
    }
  }
  if (row.state === 'open') ripe(trial.now);
  return events;
}

function factsOf(trial: Trial, { row, customer }: Past, at: Instant): RuleFacts {
  const { sectorId, tags } = row.service;
  const known = row.contactId !== `ct-${row.id.slice('cv-'.length)}`;
  const open = trial.calendarOf(sectorId).isOpen(at);
  return {
    ...{ content: null, begins: false, byPerson: false, sectorId, tags, known, open, customer, fromAd: false },
    linkId: row.origin?.linkId ?? null,
    waited: () => null,
    today: () => dayAt(at, trial.zone),
  };
}

function isPersons({ author }: MessageRow): boolean {
  return author.kind === 'attendant' || author.kind === 'phone-app';
}
