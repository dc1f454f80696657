import { describe, expect, it } from 'vitest';
import { compareSides } from './compareSides.mjs';

const wrote = (wamid: string, answered200 = 1, type = 'text') => ({ wamid, type, answered200 });
const answer = (id: string, delivery: string) => ({ id, direction: 'out', delivery });
const received = (id: string) => ({ id, direction: 'in' });

describe('compareSides', () => {
  it('finds nothing to complain about when both sides agree', () => {
    const sides = {
      written: [wrote('a'), wrote('b', 1, 'reaction')],
      sent: [{ outboxId: 'x' }],
      rows: [received('a'), answer('x', 'read')],
    };
    expect(compareSides(sides)).toEqual({ received: 1, answered: 1, delivered: 1, read: 1, problems: [] });
  });

  it('names what was lost, doubled or left behind', () => {
    const sides = {
      written: [wrote('a'), wrote('b', 0)],
      sent: [{ outboxId: 'x' }, { outboxId: 'x' }],
      rows: [answer('x', 'delivered'), answer('y', 'queued')],
    };
    expect(compareSides(sides).problems).toEqual([
      '1 received messages are not in the counter',
      '1 messages of customers never reached the counter',
      '1 answers never left',
      '1 answers left more than once',
      '1 answers were not confirmed as delivered',
    ]);
  });

  it('does not call an idle minute a success', () => {
    expect(compareSides({ written: [], sent: [], rows: [] }).problems).toHaveLength(2);
  });
});
