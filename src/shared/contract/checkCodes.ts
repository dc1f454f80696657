/**
 * Codes of `ConnectionCheck.code`: stable, translated by words/ into what happened and what to do.
 * The part before the point is the check, or `graph` and `check` for what can happen to any of them.
 */
export const checkCodes = [
  /** Any check that asks the Graph API: no connection to it (network, DNS, certificate). */
  'graph.unreachable',
  /** Any: it did not answer in time, or is overloaded (429, 5xx). Try again. */
  'graph.busy',
  /** Any: it refused for a reason without a code of its own here; `detail` has HTTP status and Graph code. */
  'graph.refused',
  /** Any: not tried, because a check before it failed. */
  'check.skipped',

  'number.ok',
  /** Not only digits. */
  'number.bad-id',
  /** The id does not exist, or the token may not see it. */
  'number.unknown',
  /** Exists, but is not connected to the Cloud API yet (warning); `detail` has the status. */
  'number.not-connected',
  /** Banned, restricted, or WhatsApp says that it can send nothing; `detail` has status or health code. */
  'number.blocked',

  'account.ok',
  'account.bad-id',
  'account.unknown',
  /** The account exists, but the number is none of its own. */
  'account.other',

  'token.ok',
  /** Empty, or with spaces or line breaks in it. */
  'token.malformed',
  /** Expired, revoked or mistyped. */
  'token.invalid',
  /** Valid, without the permission whatsapp_business_messaging or whatsapp_business_management. */
  'token.no-permission',

  'app-secret.ok',
  /** Not 32 hexadecimal digits (only checked against the official address). */
  'app-secret.malformed',
  /** Meta refused a proof made with it: it belongs to another app, or was mistyped. */
  'app-secret.wrong',

  'subscription.ok',
  /** The app is not subscribed yet; connecting does it (warning, form only). */
  'subscription.missing',
  'subscription.refused',

  'callback.ok',
  /** No address is set for this number yet; connecting does it (form only). */
  'callback.none',
  /** Webhooks go to another address now; connecting takes them over (warning, form only). `detail` has the host. */
  'callback.other',
  /** Meta did not take the address: it asks it at once and wants the right answer. */
  'callback.refused',
  /** Set, but reading it back shows another address. */
  'callback.not-kept',
  /** Public address and secret path together are longer than 200 characters. */
  'callback.too-long',

  'reachable.ok',
  /** The Graph API is on this computer: no public address is needed. */
  'reachable.loopback',
  'reachable.missing-address',
  /** Not an https address, or with a path, a query or a login in it. */
  'reachable.bad-address',
  /** The port of the form is in use by another program. */
  'reachable.port-busy',
  /** Nothing answers at the public address (DNS, certificate, timeout); `detail` has the network code. */
  'reachable.no-answer',
  /** Somebody answers, but not this computer's receiver; `detail` has the HTTP status. */
  'reachable.wrong-answer',
  /** Arrives, but changed on the way, so that signatures cannot be verified. */
  'reachable.altered',

  'vault.protected',
  /** This system has no vault: secrets would lie in the profile folder in the clear (warning when accepted). */
  'vault.unprotected',
] as const;

export type CheckCode = (typeof checkCodes)[number];
