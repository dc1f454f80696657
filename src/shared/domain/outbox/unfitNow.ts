import { HOUR, type Instant } from '../../kernel/instant';
import { serviceWindow } from '../conversations/serviceWindow';

/** Error code of a message whose customer has no address any more; WhatsApp's own codes are positive. */
export const ADDRESS_GONE = -3;
/** Error code of an automatic message whose moment has passed. */
export const MOMENT_GONE = -4;
/** Error code of a message that Balcão would have sent by itself, to a customer who has asked meanwhile to be left alone. */
export const LEFT_ALONE = -5;
/** WhatsApp's own: more than 24 h since the customer's last word (cloud-api 6.2). */
const WINDOW_SHUT = 131047;
/** WhatsApp's own: the customer has opted out. */
const OPTED_OUT = 131050;

/** How long a greeting, an away message or a reminder is still true, ms. As late as words are that no automation answers. */
const MOMENT = HOUR;

/** A message on its way out, at the moment in which it is to leave. */
export interface LeavingSend {
  /** When it was written, or a person last decided that it should leave. */
  readonly writtenAt: Instant;
  /** Of the customer's newest message, WhatsApp's clock; null: never wrote. */
  readonly lastInboundAt: Instant | null;
  /** May it leave outside the 24 h window? Templates may. */
  readonly atAnyTime: boolean;
  /** The customer may not be sent this template any more: they asked to be left alone since it was written. */
  readonly isBarred: boolean;
  /** Is there an address at which the customer is known now? One that was given up may be somebody else's. */
  readonly hasAddress: boolean;
  /** Balcão wrote it for that very moment, and nobody is waiting for it as for a menu. */
  readonly ofTheMoment: boolean;
  /** Nobody asked for it, and its customer wants to be left alone. */
  readonly unwanted: boolean;
}

/**
 * Why a message that was rightly written is not to leave any more: between writing and leaving there may be hours without
 * internet or token, in which a number changes, the customer says PARAR, the 24 h window shuts (cloud-api 8.1) or the counter opens.
 * @returns the error code to fail it with; null: it may leave
 */
export function unfitNow(send: LeavingSend, now: Instant): number | null {
  if (!send.hasAddress) return ADDRESS_GONE;
  if (send.unwanted) return LEFT_ALONE;
  if (send.isBarred) return OPTED_OUT;
  if (send.ofTheMoment && now - send.writtenAt > MOMENT) return MOMENT_GONE;
  const { state } = serviceWindow(send.lastInboundAt, now);
  return !send.atAnyTime && (state === 'shut' || state === 'never') ? WINDOW_SHUT : null;
}
