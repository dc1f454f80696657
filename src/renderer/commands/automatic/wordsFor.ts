import type { AnswerReason } from '../../../shared/domain/automation/decision';
import type { Calendar } from '../../../shared/domain/hours/calendar';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { fillVariables } from '../../../shared/domain/replies/fillVariables';
import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import { openingWords } from '../../../shared/domain/replies/moments';
import { done, refused } from '../../../shared/kernel/result';
import type { Instant } from '../../../shared/kernel/instant';
import type { Result } from '../../../shared/kernel/result';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import { zoneKept } from '../../db/house/zoneKept';
import type { CompanyRow } from '../../db/house/row';
import type { SectorRow } from '../../db/sectors/row';

export interface WordFacts {
  readonly conversation: Pick<ConversationRow, 'protocol'>;
  readonly contact: Pick<ContactRow, 'givenName' | 'profileName' | 'fields'>;
  readonly company: CompanyRow | null;
  readonly companyHours: OpeningHours | null;
  readonly sector: SectorRow | undefined;
  readonly calendar: Calendar;
  /** null: nothing is known that only an occasion knows. */
  readonly reason: AnswerReason | null;
  readonly now: Instant;
}

/** The text as it may leave: every variable filled, or a refusal whose detail names what has no value. */
export function wordsFor(text: string, facts: WordFacts): Result<string> {
  const filled = fillVariables(text, replyFactsOf(facts));
  if (filled.ok) return done(filled.value);
  const { missing, broken } = filled.failure;
  return refused({ code: 'variables-missing', detail: [...missing, ...broken].join(', ') });
}

/** What texts that no person writes are filled from. */
export function replyFactsOf(facts: WordFacts): ReplyFacts {
  const { conversation, contact, company, companyHours, sector, calendar, reason, now } = facts;
  const zone = zoneKept(sector, companyHours, company);
  return {
    ...{ now, zone },
    customerName: nameOf(contact),
    attendantName: null,
    protocol: conversation.protocol,
    companyName: company?.name ?? null,
    sectorName: sector?.name ?? null,
    nextOpening: calendar.nextOpening(now),
    fields: { ...contact.fields, ...(reason === null ? {} : fieldsOf(reason, now, zone)) },
  };
}

/** What only the occasion knows: until when an answer is promised, the place in the queue. */
function fieldsOf(reason: AnswerReason, now: Instant, zone: string): Record<string, string> {
  if (reason.code === 'waiting') return { posicao: String(reason.place) };
  if (reason.code !== 'closed' || reason.promised === null) return {};
  return { prazo: openingWords(reason.promised, now, zone) };
}

/** A customer who shows no name is still spoken to: an away message must not wait for it. */
function nameOf({ givenName, profileName }: Pick<ContactRow, 'givenName' | 'profileName'>): string {
  return [givenName, profileName].find((name) => name !== null && /\p{L}/u.test(name)) ?? 'cliente';
}
