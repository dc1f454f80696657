import { withMessage } from '../../../shared/domain/automation/messageCost';
import type { MessagePricing } from '../../../shared/domain/automation/messageCost';
import { dayStamp } from '../../../shared/domain/conversations/protocol';
import type { Instant } from '../../../shared/kernel/instant';
import type { StatusArrived } from '../../../shared/whatsapp/inboundEvent';
import type { MessageRow } from '../../db/messages/row';
import type { BillingMeta } from '../../db/meta/row';

const day = dayStamp('America/Sao_Paulo');
/** So many months are kept. */
const MONTHS = 13;

/** `AAAAMM` of a moment, on the clock of the capital. */
export function monthOf(at: Instant): string {
  return day(at).slice(0, 6);
}

/**
 * What is known of a message's price after a status. It comes with `sent` and with one of the later ones, and what was
 * delivered is billed (cloud-api 8.2): a message counts once, with the first of those that comes.
 * @returns undefined: WhatsApp has said nothing yet
 */
export function pricingAfter(message: MessageRow, event: StatusArrived): MessagePricing | undefined {
  const known = event.pricing ?? message.pricing;
  if (known === undefined) return undefined;
  const arrived = event.status === 'delivered' || event.status === 'read' || event.status === 'played';
  const { category, type } = known;
  return { category, type, counted: message.pricing?.counted === true || arrived };
}

/** The counts with one message more, of the month in which it arrived. */
export function countedIn(billing: BillingMeta | undefined, pricing: MessagePricing, at: Instant): BillingMeta {
  const month = monthOf(at);
  const months = { ...billing?.months };
  months[month] = withMessage(months[month] ?? {}, pricing);
  const kept = Object.keys(months).sort().slice(-MONTHS);
  return { key: 'billing', months: Object.fromEntries(kept.map((name) => [name, months[name] ?? {}])) };
}
