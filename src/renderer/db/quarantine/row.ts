import type { Instant } from '../../../shared/kernel/instant';
import type { Unrecognised } from '../../../shared/whatsapp/inboundEvent';

/** What could not be understood, kept raw and shown under Diagnóstico. */
export interface QuarantineRow {
  /** `<journal seq>:<place in the webhook>`; of a send `send:<outbox id>`, of an automatic answer `answer:<seq of its cause>`. */
  readonly id: string;
  /** Of a send or an answer: how far the journal was read. */
  readonly seq: number;
  readonly at: Instant;
  readonly reason: Unrecognised['reason'] | 'failed-to-store' | 'failed-to-send' | 'failed-to-answer';
  readonly field: string | null;
  readonly raw: string;
}
