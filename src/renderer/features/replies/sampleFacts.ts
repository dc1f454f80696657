import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import { DAY, type Instant } from '../../../shared/kernel/instant';

/** An invented customer, for seeing how a text reads. */
export function sampleFacts(now: Instant): ReplyFacts {
  return {
    now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    customerName: 'Joana Prado',
    attendantName: 'Marina',
    protocol: '20261128-00042',
    companyName: 'Padaria Aurora',
    sectorName: 'Atendimento',
    nextOpening: now + DAY,
  };
}
