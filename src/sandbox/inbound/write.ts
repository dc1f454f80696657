import { toUnixSeconds } from '../../shared/kernel/instant';
import { metadataOf } from '../state/lifeCycle';
import { contactBlock, senderKeys, wamidParty, type Customer } from '../state/customer';
import type { InboundMessage } from '../state/message';
import type { World } from '../state/world';
import { composeContent, composeExtras } from './compose';
import type { InboundSpec } from './spec';

export interface WriteOptions {
  readonly burstId?: string;
  /** Benchmarks write faster than a number's throughput; their messages are not counted. */
  readonly uncounted?: boolean;
}

/**
 * A customer writes: the message is kept, the 24 h window opens and the webhook goes out.
 * @returns the message, and a promise of the first attempt to deliver it
 */
export function customerWrites(
  world: World,
  customer: Customer,
  spec: InboundSpec,
  options: WriteOptions = {},
): { readonly message: InboundMessage; readonly posted: Promise<void> } {
  const number = world.mainNumber();
  const at = spec.at ?? world.now();
  const { type, keys } = composeContent(world, customer, spec);
  const wamid = world.ids.wamid(wamidParty(customer), 'in');
  const message: InboundMessage = {
    wamid,
    direction: 'in',
    customerKey: customer.key,
    at,
    type,
    content: keys[type] ?? keys,
    quoted: spec.quoted ?? null,
    readAt: null,
    typingAt: null,
    attempts: 0,
    answered200: 0,
    latencyMs: null,
    burstId: options.burstId ?? null,
  };
  if (!options.uncounted) world.throughput.add(world.now());
  noteInbound(world, customer, spec, at);
  world.keep(message);
  const posted = world.emit({
    field: 'messages',
    phoneNumberId: number.id,
    inbound: message,
    value: {
      messaging_product: 'whatsapp',
      metadata: metadataOf(number),
      ...(type === 'system' ? {} : { contacts: [contactBlock(customer, { username: true })] }),
      messages: [
        {
          ...composeExtras(world, spec),
          ...senderKeys(customer),
          id: wamid,
          timestamp: toUnixSeconds(at),
          type,
          ...keys,
        },
      ],
    },
  });
  return { message, posted };
}

function noteInbound(world: World, customer: Customer, spec: InboundSpec, at: number): void {
  if (spec.type === 'system') return;
  customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, at);
  if (spec.referral) {
    customer.referredAt = at;
    customer.freeEntryUntil = null;
  }
  world.changed();
}
