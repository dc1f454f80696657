import type { Score } from '../../../shared/domain/automation/survey';
import type { Instant } from '../../../shared/kernel/instant';

/** One customer's word about one service. */
export interface SurveyRow {
  /** `<conversation>@<moment of the closing>`. */
  readonly id: string;
  readonly conversationId: string;
  readonly contactId: string;
  /** Who closed it; of an automatic closing who had it. */
  readonly attendantId: string;
  readonly sectorId: string;
  readonly askedAt: Instant;
  /** An answer counts until then. */
  readonly until: Instant;
  /** null: not answered. */
  readonly score: Score | null;
  readonly answeredAt: Instant | null;
}
