import type { BusinessNumber } from '../../state/account';
import { noteAnswer, wamidParty, windowOpen, type Customer } from '../../state/customer';
import { startLifeCycle, type LateFailure } from '../../state/lifeCycle';
import type { OutboundMessage } from '../../state/message';
import { takePair } from '../../state/pairRate';
import { freeTierUsed } from '../../state/pricing';
import type { World } from '../../state/world';
import { GraphError } from '../graphError';
import { textParam, type Params } from '../params';
import { checkContent, readQuoted, type CheckedContent } from './checkContent';
import { readRecipient, type Recipient } from './recipient';

/** Throughput first, then the pair (section 7); nothing is taken from either when one refuses. */
function takeRates(world: World, customer: Customer): void {
  const now = world.now();
  if (world.throughput.count(now) >= world.rules.throughput) {
    throw new GraphError(130429, { details: 'Cloud API message throughput has been reached.' });
  }
  if (world.rules.pairLimit) {
    const paidUntil = takePair(customer.pairPaidUntil, now);
    if (paidUntil === null) {
      const details =
        'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.';
      throw new GraphError(131056, { details });
    }
    customer.pairPaidUntil = paidUntil;
  }
  world.throughput.add(now);
}

/** What is accepted and fails afterwards (section 13.3). */
function lateFailure(world: World, sent: CheckedContent, to: Recipient, params: Params): LateFailure | null {
  const { customer } = to;
  const planned = world.faults.take({ method: 'POST', path: '/messages', params }, true);
  if (planned?.kind === 'fail-later') {
    const { code, details, afterSent = false } = planned;
    return { code, afterSent, ...(details === undefined ? {} : { details }) };
  }
  if (to.late) return to.late;
  if (!customer.onWhatsApp) return { code: 131026 };
  if (sent.type !== 'template' && !windowOpen(customer, world.now())) return { code: 131047 };
  if (sent.category === 'marketing' && customer.optedOut) return { code: 131050 };
  if (sent.category === 'marketing' && customer.marketingCapped) return { code: 131049 };
  return sent.late;
}

function refuseByAccount(world: World, number: BusinessNumber, sent: CheckedContent, to: Recipient): void {
  if (!number.registered) throw new GraphError(133010, { details: 'The phone number is not registered on Cloud API.' });
  if (world.account.restricted) throw new GraphError(368, { details: 'The account is restricted.' });
  if (sent.category === 'authentication' && to.addressedBy === 'bsuid') {
    throw new GraphError(131062, { details: 'Authentication templates need a phone number.' });
  }
  if (sent.category === 'service' && !world.rules.paymentMethod && freeTierUsed(world, number)) {
    throw new GraphError(131042, { details: 'The free tier is used up and there is no payment method.' });
  }
}

/** Held marketing templates leave later, or not at all (section 9.3). */
function releaseOf(
  world: World,
  sent: CheckedContent,
  late: LateFailure | null,
): { from: number; late: LateFailure | null } {
  const hold = sent.category === 'marketing' ? world.rules.holdMarketingMs : null;
  if (hold === null) return { from: world.now(), late };
  return { from: world.now() + hold, late: world.rules.dropHeld ? { code: 132015 } : late };
}

/**
 * `POST /{number}/messages` with content: checks, accepts, and starts the message's life.
 * @returns the body of the answer (section 2.3)
 */
export function sendMessage(world: World, number: BusinessNumber, params: Params): Record<string, unknown> {
  const sent = checkContent(world, params);
  const to = readRecipient(world, number, params);
  const quoted = readQuoted(world, params, sent.type);
  refuseByAccount(world, number, sent, to);
  takeRates(world, to.customer);
  const late = lateFailure(world, sent, to, params);
  const message: OutboundMessage = {
    wamid: world.ids.wamid(wamidParty(to.customer), 'out'),
    direction: 'out',
    customerKey: to.customer.key,
    addressedBy: to.addressedBy,
    acceptedAt: world.now(),
    type: sent.type,
    content: sent.content,
    quoted,
    outboxId: textParam(params, 'biz_opaque_callback_data') ?? null,
    templateName: sent.templateName,
    category: sent.category,
    statuses: [],
  };
  noteAnswer(to.customer, world.now());
  world.keep(message);
  const release = releaseOf(world, sent, late);
  startLifeCycle(world, number, message, to.customer, release.late, release.from);
  for (const listener of world.outboundListeners) listener(message);
  const held = release.from > message.acceptedAt;
  const status = held ? 'held_for_quality_assessment' : 'accepted';
  return {
    messaging_product: 'whatsapp',
    contacts: [to.contact],
    messages: [{ id: message.wamid, ...(sent.type === 'template' ? { message_status: status } : {}) }],
  };
}
