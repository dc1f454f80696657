import { describe, expect, it } from 'vitest';
import type { QueueDecision } from './decision';
import { urgentFirst } from './urgentFirst';

const reason = { code: 'only-one' } as const;
const assign = (conversationId: string): QueueDecision => ({
  ...{ kind: 'assign', conversationId, attendantId: 'ana', reason, swept: false },
});
const miss = (conversationId: string, close = false): QueueDecision => ({
  ...{ kind: 'miss', conversationId, cause: 'nobody-eligible', close },
});
const pass = (conversationId: string): QueueDecision => ({
  ...{ kind: 'pass', conversationId, attendantId: 'ana', turnSince: 0, cause: 'no-answer' },
});

describe('the order when there may not be time for all', () => {
  it('frees slots, hands out, and notes the rest after it', () => {
    const round = [pass('p'), miss('m1'), miss('c', true), miss('a'), miss('m2'), assign('p'), assign('a')];
    expect(urgentFirst(round)).toEqual([
      ...[pass('p'), miss('c', true)],
      ...[miss('a'), assign('p'), assign('a')],
      ...[miss('m1'), miss('m2')],
    ]);
  });

  it('keeps the order of the decisions about one conversation', () => {
    const round = [pass('p'), miss('p'), assign('p')];
    expect(urgentFirst(round)).toEqual(round);
  });
});
