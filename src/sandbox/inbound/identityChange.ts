import { toUnixSeconds } from '../../shared/kernel/instant';
import { metadataOf } from '../state/lifeCycle';
import { wamidParty, type Customer } from '../state/customer';
import type { World } from '../state/world';

export interface NewIdentity {
  /** Digits of the new number; absent: only the BSUID changes. */
  readonly waId?: string;
  readonly bsuid: string;
  /** Events before August 2026 did not name the previous BSUID. */
  readonly withoutPrevious?: boolean;
}

/**
 * The customer gets a new number (and with it a new BSUID), or only a new BSUID (section 5.7).
 * @returns the id of the system message, and a promise of its first delivery
 */
export function changeIdentity(
  world: World,
  customer: Customer,
  change: NewIdentity,
): { readonly wamid: string; readonly posted: Promise<void> } {
  const number = world.mainNumber();
  const wamid = world.ids.wamid(wamidParty(customer), 'in');
  const before = { waId: customer.waId, bsuid: customer.bsuid };
  const moved = change.waId !== undefined;
  const [from, to] = moved ? [before.waId, change.waId] : [before.bsuid, change.bsuid];
  customer.bsuid = change.bsuid;
  if (change.waId !== undefined) customer.waId = change.waId;
  world.changed();
  const system = {
    body: `User ${customer.name} changed from ${from} to ${to ?? ''}`,
    ...(moved ? { wa_id: change.waId } : {}),
    user_id: change.bsuid,
    ...(change.withoutPrevious ? {} : { previous_user_id: before.bsuid }),
    type: moved ? 'user_changed_number' : 'user_changed_user_id',
  };
  const posted = world.emit({
    field: 'messages',
    phoneNumberId: number.id,
    inbound: null,
    value: {
      messaging_product: 'whatsapp',
      metadata: metadataOf(number),
      messages: [
        {
          ...(moved ? { from: before.waId } : {}),
          from_user_id: before.bsuid,
          id: wamid,
          timestamp: toUnixSeconds(world.now()),
          type: 'system',
          system,
        },
      ],
    },
  });
  return { wamid, posted };
}

/** The customer stops or resumes marketing messages (`user_preferences`, section 4.6). */
export function changePreference(world: World, customer: Customer, value: 'stop' | 'resume'): Promise<void> {
  const number = world.mainNumber();
  customer.optedOut = value === 'stop';
  world.changed();
  const shown = customer.mode !== 'bsuid-only';
  return world.emit({
    field: 'user_preferences',
    phoneNumberId: number.id,
    inbound: null,
    value: {
      messaging_product: 'whatsapp',
      metadata: metadataOf(number),
      contacts: [
        {
          profile: { name: customer.name },
          ...(shown ? { wa_id: customer.waId } : {}),
          ...(customer.mode === 'phone' ? {} : { user_id: customer.bsuid }),
        },
      ],
      user_preferences: [
        {
          ...(shown ? { wa_id: customer.waId } : {}),
          ...(customer.mode === 'phone' ? {} : { user_id: customer.bsuid }),
          detail: `User requested to ${value} marketing messages`,
          category: 'marketing_messages',
          value,
          timestamp: Math.floor(world.now() / 1000),
        },
      ],
    },
  });
}
