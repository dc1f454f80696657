import { looksAtCustomer, looksBack, newCustomer } from '../../../shared/domain/automation/ruleCustomer';
import type { RuleCustomer } from '../../../shared/domain/automation/ruleCustomer';
import type { Rule } from '../../../shared/domain/automation/rule';
import type { ContactRow } from '../../db/contacts/row';
import type { BalcaoDatabase } from '../../db/database';

/** More earlier conversations of one customer are not looked at: the newest tell enough. */
const LOOKED_AT = 50;

/** Whose conversation it is that rules look at, and who they are, if anybody knows. */
export interface CustomerScene {
  readonly contact: ContactRow | undefined;
  /** Its own tags are none of an earlier one. */
  readonly conversationId: string;
}

/** What these rules look at of a customer, inside the running transaction; reads no more than they ask for. */
export async function ruleCustomerOf(
  db: BalcaoDatabase,
  rules: readonly Rule[],
  { contact, conversationId }: CustomerScene,
): Promise<RuleCustomer> {
  if (contact === undefined || !looksAtCustomer(rules)) return newCustomer;
  const { fields = {}, marketing: offers } = contact;
  const pastTags = looksBack(rules) ? await pastTagsOf(db, contact.id, conversationId) : [];
  return { fields, offers, pastTags };
}

async function pastTagsOf(db: BalcaoDatabase, contactId: string, conversationId: string): Promise<readonly string[]> {
  const rows = await db.conversations.where('contactId').equals(contactId).reverse().limit(LOOKED_AT).toArray();
  const earlier = rows.filter(({ id }) => id !== conversationId);
  return [...new Set(earlier.flatMap(({ service }) => service.tags))];
}
