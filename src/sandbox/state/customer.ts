import { DAY, HOUR, type Instant } from '../../shared/kernel/instant';

/** What webhooks say about who a customer is (section 5): the four modes of 2026. */
export type IdentityMode = 'phone' | 'phone-bsuid' | 'phone-bsuid-username' | 'bsuid-only';

/** A person with WhatsApp, as the sandbox knows her; webhooks show only what the mode allows. */
export interface Customer {
  /** Stable name in the control API. */
  readonly key: string;
  name: string;
  waId: string;
  bsuid: string;
  username: string;
  mode: IdentityMode;
  /** Linked portfolios only. */
  parentBsuid: string | null;
  identityKeyHash: string | null;
  onWhatsApp: boolean;
  /** Stopped marketing messages (131050). */
  optedOut: boolean;
  /** Had too much marketing (131049). */
  marketingCapped: boolean;
  blocked: boolean;
  /** Whether messages to the person are ever delivered and read. */
  delivery: 'reads' | 'delivered-only' | 'sent-only';
  lastInboundAt: Instant | null;
  /** Came by an ad: the time of the first contact, and until when everything is free. */
  referredAt: Instant | null;
  freeEntryUntil: Instant | null;
  /** Pair limit, see takePair. */
  pairPaidUntil: Instant;
}

/** What is needed to make a customer; everything else has a default. */
export type CustomerSeed = Pick<Customer, 'key' | 'name' | 'waId' | 'bsuid'> & Partial<Customer>;

/** A customer with defaults filled in. */
export function makeCustomer(seed: CustomerSeed): Customer {
  return {
    username: seed.key.replace(/[^a-z0-9._]/gi, '.'),
    mode: 'phone-bsuid',
    parentBsuid: null,
    identityKeyHash: null,
    onWhatsApp: true,
    optedOut: false,
    marketingCapped: false,
    blocked: false,
    delivery: 'reads',
    lastInboundAt: null,
    referredAt: null,
    freeEntryUntil: null,
    pairPaidUntil: 0,
    ...seed,
  };
}

/** Is the 24 h customer service window open (section 8.1)? */
export function windowOpen(customer: Customer, now: Instant): boolean {
  return customer.lastInboundAt !== null && now - customer.lastInboundAt < DAY;
}

/** Is everything free because the customer came by an ad and was answered in time (section 8.1)? */
export function freeEntryOpen(customer: Customer, now: Instant): boolean {
  return customer.freeEntryUntil !== null && now < customer.freeEntryUntil;
}

/** An answer within 24 h of the ad opens the 72 h free entry point. */
export function noteAnswer(customer: Customer, now: Instant): void {
  if (customer.referredAt === null || customer.freeEntryUntil !== null) return;
  if (now - customer.referredAt < DAY) customer.freeEntryUntil = now + 72 * HOUR;
}

const showsPhone = (customer: Customer): boolean => customer.mode !== 'bsuid-only';
const showsBsuid = (customer: Customer): boolean => customer.mode !== 'phone';
const showsUsername = (customer: Customer): boolean =>
  customer.mode === 'phone-bsuid-username' || customer.mode === 'bsuid-only';

/** `contacts[]` entry of a webhook: what is withheld is absent, never empty (section 5.3). */
export function contactBlock(customer: Customer, options: { username: boolean }): Record<string, unknown> {
  return {
    profile: {
      name: customer.name,
      ...(options.username && showsUsername(customer) ? { username: customer.username } : {}),
    },
    ...(showsPhone(customer) ? { wa_id: customer.waId } : {}),
    ...(showsBsuid(customer) ? { user_id: customer.bsuid } : {}),
    ...(showsBsuid(customer) && customer.parentBsuid ? { parent_user_id: customer.parentBsuid } : {}),
    ...(customer.identityKeyHash ? { identity_key_hash: customer.identityKeyHash } : {}),
  };
}

/** `from…` keys of an inbound message. */
export function senderKeys(customer: Customer): Record<string, unknown> {
  return {
    ...(showsPhone(customer) ? { from: customer.waId } : {}),
    ...(showsBsuid(customer) ? { from_user_id: customer.bsuid } : {}),
    ...(showsBsuid(customer) && customer.parentBsuid ? { from_parent_user_id: customer.parentBsuid } : {}),
  };
}

/**
 * `recipient…` keys of a status (section 4.5): the number is absent when it is hidden, and the BSUID when a message to
 * a phone failed.
 */
export function recipientKeys(customer: Customer, sentTo: 'phone' | 'bsuid', failed: boolean): Record<string, unknown> {
  const bsuid = showsBsuid(customer) && !(failed && sentTo === 'phone');
  return {
    ...(showsPhone(customer) || sentTo === 'phone' ? { recipient_id: customer.waId } : {}),
    ...(bsuid ? { recipient_user_id: customer.bsuid } : {}),
    ...(bsuid && customer.parentBsuid ? { recipient_parent_user_id: customer.parentBsuid } : {}),
  };
}

/** The part of a wamid that stands for the customer: digits, or the BSUID's when the number is hidden. */
export function wamidParty(customer: Customer): string {
  return showsPhone(customer) ? customer.waId : customer.bsuid;
}
