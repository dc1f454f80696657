import { toUnixSeconds, type Instant } from '../../shared/kernel/instant';
import { webhookError } from '../server/graphError';
import { contactBlock, recipientKeys, type Customer } from './customer';
import type { OutboundMessage, StatusName } from './message';
import { countDelivered, conversationOf, pricingOf } from './pricing';
import type { BusinessNumber } from './account';
import type { World } from './world';

/** `metadata` of every value that belongs to a number. */
export function metadataOf(number: BusinessNumber): Record<string, unknown> {
  return { display_phone_number: number.digits, phone_number_id: number.id };
}

/** Why an accepted message fails after all. */
export interface LateFailure {
  readonly code: number;
  readonly details?: string;
  /** A `sent` comes before it. */
  readonly afterSent?: boolean;
}

interface Step {
  readonly status: StatusName;
  readonly at: Instant;
}

function plannedSteps(world: World, message: OutboundMessage, customer: Customer, from: Instant): Step[] {
  const { lifeCycle } = world;
  const steps: Step[] = [{ status: 'sent', at: from + lifeCycle.sentMs }];
  // A reaction is only ever `sent` (section 2.4).
  if (message.type === 'reaction' || customer.delivery === 'sent-only') return steps;
  if (!lifeCycle.skipDelivered) steps.push({ status: 'delivered', at: from + lifeCycle.deliveredMs });
  if (customer.delivery === 'delivered-only') return steps;
  steps.push({ status: 'read', at: from + lifeCycle.readMs });
  const voice = message.type === 'audio' && (message.content as { voice?: unknown } | null)?.voice === true;
  if (voice) steps.push({ status: 'played', at: from + lifeCycle.playedMs });
  return steps;
}

/**
 * Lets an accepted message live on: statuses by webhook at their sandbox time, or `failed` when `failure` says so.
 * @param from when it leaves, ms; later than acceptance for a held template
 */
export function startLifeCycle(
  world: World,
  number: BusinessNumber,
  message: OutboundMessage,
  customer: Customer,
  failure: LateFailure | null,
  from: Instant = world.now(),
): void {
  if (failure) {
    const { sentMs, deliveredMs } = world.lifeCycle;
    const sent: Step = { status: 'sent', at: from + sentMs };
    if (failure.afterSent) {
      world.clock.schedule(sent.at, () => emitStatus(world, number, message, customer, sent, null));
    }
    const failed: Step = { status: 'failed', at: from + (failure.afterSent ? deliveredMs : sentMs) };
    world.clock.schedule(failed.at, () => emitStatus(world, number, message, customer, failed, failure));
    return;
  }
  const steps = plannedSteps(world, message, customer, from);
  const times = steps.map((step) => step.at);
  if (world.lifeCycle.reversed) times.reverse();
  steps.forEach((step, place) => {
    world.clock.schedule(times[place] ?? step.at, () => emitStatus(world, number, message, customer, step, null));
  });
}

/** The `statuses[]` entry of a step (section 4.5). */
function statusEntry(
  world: World,
  number: BusinessNumber,
  message: OutboundMessage,
  customer: Customer,
  step: Step,
  failure: LateFailure | null,
): Record<string, unknown> {
  const priced =
    step.status === 'sent' || step.status === 'delivered' || (step.status === 'read' && world.lifeCycle.skipDelivered);
  return {
    id: message.wamid,
    status: step.status,
    timestamp: toUnixSeconds(step.at),
    ...recipientKeys(customer, message.addressedBy, failure !== null),
    ...(message.outboxId === null ? {} : { biz_opaque_callback_data: message.outboxId }),
    ...(priced ? conversationOf(world, number, message, customer, step.status === 'sent') : {}),
    ...(priced ? { pricing: pricingOf(world, number, message, customer) } : {}),
    ...(failure ? { errors: [webhookError(failure.code, failure.details)] } : {}),
  };
}

function emitStatus(
  world: World,
  number: BusinessNumber,
  message: OutboundMessage,
  customer: Customer,
  step: Step,
  failure: LateFailure | null,
): Promise<void> {
  const entry = statusEntry(world, number, message, customer, step, failure);
  message.statuses.push({ ...step, ...(failure ? { errorCode: failure.code } : {}) });
  if (step.status === 'delivered' || (step.status === 'read' && world.lifeCycle.skipDelivered)) {
    countDelivered(world, number, message, customer);
  }
  world.changed();
  const username = step.status === 'delivered' || step.status === 'read';
  return world.emit({
    field: 'messages',
    phoneNumberId: number.id,
    inbound: null,
    value: {
      messaging_product: 'whatsapp',
      metadata: metadataOf(number),
      ...(failure ? {} : { contacts: [contactBlock(customer, { username })] }),
      statuses: [entry],
    },
  });
}
