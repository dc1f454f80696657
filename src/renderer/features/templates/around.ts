import type { PriceList } from '../../../shared/domain/automation/messageCost';
import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';

/** Whom a template is for, and what is known of them. */
export interface Around {
  readonly conversation: ConversationRow;
  readonly contact: ContactRow;
  readonly facts: ReplyFacts;
  readonly prices: PriceList;
}
