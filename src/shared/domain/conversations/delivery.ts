/** Where an outbound message stands. Persisted in `messages.delivery`. */
export type DeliveryState = 'queued' | 'sending' | 'unconfirmed' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** What status webhooks may say (cloud-api 4.5). */
export type WebhookStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

const RANK: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  sending: 1,
  unconfirmed: 2,
  failed: 3,
  sent: 4,
  delivered: 5,
  read: 6,
  played: 7,
};

/**
 * Forward only and tolerant of disorder (cloud-api 4.5): a later state never gives way to an earlier one;
 * `failed` replaces everything up to `sent`, and a proof of delivery replaces `failed`.
 * @returns the state after the status; the same as before when the status says nothing new
 */
export function advance(current: DeliveryState, status: WebhookStatus): DeliveryState {
  if (status === 'failed') return RANK[current] <= RANK.sent ? 'failed' : current;
  if (current === 'failed' && status === 'sent') return 'failed';
  return RANK[status] > RANK[current] ? status : current;
}
