import { describe, expect, it } from 'vitest';
import { advance, type DeliveryState, type WebhookStatus } from './delivery';

const statuses: WebhookStatus[] = ['sent', 'delivered', 'read', 'played', 'failed'];

describe('advance, every state with every status', () => {
  const table: Record<DeliveryState, DeliveryState[]> = {
    //            sent         delivered    read      played    failed
    queued: ['sent', 'delivered', 'read', 'played', 'failed'],
    sending: ['sent', 'delivered', 'read', 'played', 'failed'],
    unconfirmed: ['sent', 'delivered', 'read', 'played', 'failed'],
    failed: ['failed', 'delivered', 'read', 'played', 'failed'],
    sent: ['sent', 'delivered', 'read', 'played', 'failed'],
    delivered: ['delivered', 'delivered', 'read', 'played', 'delivered'],
    read: ['read', 'read', 'read', 'played', 'read'],
    played: ['played', 'played', 'played', 'played', 'played'],
  };
  it.each(Object.entries(table))('%s', (state, expected) => {
    expect(statuses.map((status) => advance(state as DeliveryState, status))).toEqual(expected);
  });
});

describe('in any order, and twice', () => {
  const run = (order: readonly WebhookStatus[]): DeliveryState => order.reduce<DeliveryState>(advance, 'sending');
  const orders = permutations(statuses);

  it('every permutation of all statuses ends in the furthest one', () => {
    expect(orders).toHaveLength(120);
    for (const order of orders) expect(run(order)).toBe('played');
  });

  it('the end does not depend on the order, for every selection, once or twice', () => {
    for (let mask = 1; mask < 32; mask += 1) {
      const chosen = statuses.filter((_, place) => mask & (1 << place));
      const ends = permutations(chosen).flatMap((order) => [run(order), run([...order, ...order])]);
      expect(new Set(ends).size, chosen.join()).toBe(1);
    }
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, place) => permutations(items.toSpliced(place, 1)).map((rest) => [item, ...rest]));
}
