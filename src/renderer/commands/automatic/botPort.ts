import type { Table } from 'dexie';
import type { BotInput, BotStep } from '../../../shared/domain/automation/bot';
import type { Calendar } from '../../../shared/domain/hours/calendar';
import type { Instant } from '../../../shared/kernel/instant';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';

/** A conversation at stage `bot`, and what happened in it. */
export interface BotScene {
  readonly conversation: ConversationRow;
  readonly contact: ContactRow;
  readonly input: BotInput;
  /** Hours of the conversation's sector. */
  readonly calendar: Calendar;
  readonly occasion: Occasion;
}

/**
 * The menu as the answering engine sees it. `step` runs inside the engine's transaction: it reads what the step depends
 * on, decides purely, and writes its own rows (session, fields, what was proven). Messages, the conversation and the log
 * are written by the engine from what it gives back.
 */
export interface BotPort {
  /** Tables that `step` touches, besides those of the engine. */
  tables(db: BalcaoDatabase): readonly Table[];
  /** null: there is no menu for this conversation (none is published, its version is gone): it goes to the queue. */
  step(db: BalcaoDatabase, scene: BotScene): Promise<BotStep | null>;
  /** Conversations whose customer has been silent for as long as their menu waits, and when the next one will be. */
  due(db: BalcaoDatabase, now: Instant): Promise<{ readonly now: readonly DueBot[]; readonly nextAt: Instant | null }>;
}

export interface DueBot {
  readonly conversationId: string;
  readonly dueAt: Instant;
}

/** No menu at all: whoever stands in one goes to the queue. */
export const noBot: BotPort = {
  tables: () => [],
  step: () => Promise.resolve(null),
  due: () => Promise.resolve({ now: [], nextAt: null }),
};
