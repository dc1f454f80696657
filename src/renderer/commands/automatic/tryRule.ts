import { ruleHolds } from '../../../shared/domain/automation/ruleHolds';
import type { RuleFacts, RuleMatch } from '../../../shared/domain/automation/ruleHolds';
import type { Rule } from '../../../shared/domain/automation/rule';
import type { Calendar } from '../../../shared/domain/hours/calendar';
import { MINUTE } from '../../../shared/kernel/instant';
import type { Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';

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
  readonly signal: AbortSignal;
}

const EXAMPLES = 20;
/** Conversations between two looks at the signal. */
const STEP = 100;

/**
 * What a rule would have done since a moment, by the messages that are kept. Tags and sectors are those of today: what they
 * were then is not kept with the messages. Reads only; `null` when it was broken off.
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
        const firings = firingsIn(trial, row, messages);
        if (firings.length > 0) conversations.add(row.id);
        found.push(...firings);
      }
      if (rows.length < STEP) break;
    }
  }
  const examples = found.sort((a, b) => b.at - a.at).slice(0, EXAMPLES);
  return { count: found.length, conversations: conversations.size, examples, looked };
}

/** From the last message before the moment on, so that it is known who had spoken last. */
function messagesSince(db: BalcaoDatabase, id: string, since: Instant): Promise<MessageRow[]> {
  return db.messages.where('[conversationId+order]').between([id, since], [id, Infinity]).toArray();
}

function firingsIn(trial: Trial, row: ConversationRow, messages: readonly MessageRow[]): TriedFiring[] {
  const { rule } = trial;
  const events = eventsIn(trial, row, messages);
  const firings = events.flatMap(({ at, facts }) => {
    const match = ruleHolds(rule, facts);
    return match === null ? [] : [{ conversationId: row.id, title: row.title, at, match }];
  });
  return rule.often === 'once' ? firings.slice(0, 1) : firings;
}

function eventsIn(trial: Trial, row: ConversationRow, messages: readonly MessageRow[]): PastEvent[] {
  switch (trial.rule.event) {
    case 'waiting':
      return waitsIn(trial, row, messages);
    case 'closed':
      return closingsIn(trial, row);
    case 'message':
    case 'opened':
      return arrivalsIn(trial, row, messages);
  }
}

/** Only the last closing of a conversation is kept with it. */
function closingsIn(trial: Trial, row: ConversationRow): PastEvent[] {
  const at = row.service.closing?.at;
  if (at === undefined || at < trial.since) return [];
  return [{ at, facts: { ...factsOf(trial, row, at), byPerson: row.service.closing?.by !== 'balcao' } }];
}

interface PastEvent {
  readonly at: Instant;
  readonly facts: RuleFacts;
}

function arrivalsIn(trial: Trial, row: ConversationRow, messages: readonly MessageRow[]): PastEvent[] {
  return messages.flatMap((message, place) => {
    if (message.direction !== 'in' || message.content.kind === 'system') return [];
    const byPerson = messages.slice(0, place).some(isPersons);
    const begins = row.id === `cv-${message.id}`;
    return [
      { at: message.at, facts: { ...factsOf(trial, row, message.at), content: message.content, begins, byPerson } },
    ];
  });
}

/** Moments at which a customer had waited for as long as the rule says, with nobody answering. */
function waitsIn(trial: Trial, row: ConversationRow, messages: readonly MessageRow[]): PastEvent[] {
  const calendar = trial.calendarOf(row.service.sectorId);
  const events: PastEvent[] = [];
  let since: Instant | null = null;
  const ripe = (until: Instant): void => {
    const at = since === null ? null : calendar.after(since, trial.rule.waitMinutes * MINUTE);
    if (at !== null && at <= until) events.push({ at, facts: factsOf(trial, row, at) });
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

function factsOf(trial: Trial, row: ConversationRow, at: Instant): RuleFacts {
  const { sectorId, tags } = row.service;
  const known = row.contactId !== `ct-${row.id.slice('cv-'.length)}`;
  const open = trial.calendarOf(sectorId).isOpen(at);
  return { content: null, begins: false, byPerson: false, sectorId, tags, known, open };
}

function isPersons({ author }: MessageRow): boolean {
  return author.kind === 'attendant' || author.kind === 'phone-app';
}
