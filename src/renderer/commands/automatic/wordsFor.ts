import type { Calendar } from '../../../shared/domain/hours/calendar';
import { fillVariables } from '../../../shared/domain/replies/fillVariables';
import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import { done, refused } from '../../../shared/kernel/result';
import type { Instant } from '../../../shared/kernel/instant';
import type { Result } from '../../../shared/kernel/result';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { CompanyRow } from '../../db/house/row';
import type { SectorRow } from '../../db/sectors/row';

export interface WordFacts {
  readonly conversation: ConversationRow;
  readonly contact: ContactRow;
  readonly company: CompanyRow | null;
  readonly sector: SectorRow | undefined;
  readonly calendar: Calendar;
  readonly now: Instant;
}

/** Most of Brazil lives by it. */
const USUAL_ZONE = 'America/Sao_Paulo';

/** The text as it may leave: every variable filled, or a refusal whose detail names what has no value. */
export function wordsFor(text: string, facts: WordFacts): Result<string> {
  const filled = fillVariables(text, replyFactsOf(facts));
  if (filled.ok) return done(filled.value);
  const { missing, broken } = filled.failure;
  return refused({ code: 'variables-missing', detail: [...missing, ...broken].join(', ') });
}

/** What texts that no person writes are filled from. */
export function replyFactsOf({ conversation, contact, company, sector, calendar, now }: WordFacts): ReplyFacts {
  return {
    now,
    zone: sector?.hours?.zone ?? company?.zone ?? USUAL_ZONE,
    customerName: nameOf(contact),
    attendantName: null,
    protocol: conversation.protocol,
    companyName: company?.name ?? null,
    sectorName: sector?.name ?? null,
    nextOpening: calendar.nextOpening(now),
  };
}

/** A customer who shows no name is still spoken to: an away message must not wait for it. */
function nameOf({ givenName, profileName }: ContactRow): string {
  return [givenName, profileName].find((name) => name !== null && /\p{L}/u.test(name)) ?? 'cliente';
}
