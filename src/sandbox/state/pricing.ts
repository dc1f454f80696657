import { createHash } from 'node:crypto';
import { DAY, toUnixSeconds, type Instant } from '../../shared/kernel/instant';
import type { BusinessNumber } from './account';
import { freeEntryOpen, type Customer } from './customer';
import type { OutboundMessage } from './message';
import type { World } from './world';

/** The month of a moment in UTC, `YYYY-MM`. */
const monthOf = (at: Instant): string => new Date(at).toISOString().slice(0, 7);

const delivered = (number: BusinessNumber, at: Instant): number => number.serviceDelivered.get(monthOf(at)) ?? 0;

/** Is the month's free tier of service messages used up (section 8.2)? */
export function freeTierUsed(world: World, number: BusinessNumber): boolean {
  return delivered(number, world.now()) >= world.rules.freeServiceMessages;
}

/** `pricing` of a status (section 8.2, from October 2026 on). */
export function pricingOf(
  world: World,
  number: BusinessNumber,
  message: OutboundMessage,
  customer: Customer,
): Record<string, unknown> {
  const category = message.category;
  if (freeEntryOpen(customer, message.acceptedAt)) {
    return { billable: false, pricing_model: 'PMP', type: 'free_entry_point', category: 'referral_conversion' };
  }
  const free = category === 'service' && !freeTierUsed(world, number);
  return { billable: !free, pricing_model: 'PMP', type: free ? 'free_customer_service' : 'regular', category };
}

/** `conversation` of a status: since v24.0 only inside a free entry point. */
export function conversationOf(
  world: World,
  number: BusinessNumber,
  message: OutboundMessage,
  customer: Customer,
  first: boolean,
): Record<string, unknown> {
  const entry = freeEntryOpen(customer, message.acceptedAt);
  if (!entry && !world.rules.legacyConversation) return {};
  const until = entry ? (customer.freeEntryUntil ?? 0) : (customer.lastInboundAt ?? message.acceptedAt) + DAY;
  const id = createHash('md5')
    .update(`${number.id}:${customer.key}:${message.category}:${String(until)}`)
    .digest('hex');
  const origin = { type: entry ? 'referral_conversion' : message.category };
  return { conversation: { id, ...(first ? { expiration_timestamp: toUnixSeconds(until) } : {}), origin } };
}

/** A delivered service message uses one of the month's free ones. */
export function countDelivered(
  world: World,
  number: BusinessNumber,
  message: OutboundMessage,
  customer: Customer,
): void {
  if (message.category !== 'service' || freeEntryOpen(customer, message.acceptedAt)) return;
  const month = monthOf(world.now());
  number.serviceDelivered.set(month, (number.serviceDelivered.get(month) ?? 0) + 1);
}
