import { describe, expect, it } from 'vitest';
import { planRecovery } from './recovery';

const database = { key: 'database', databaseId: 'A', createdAt: 0, cursor: 40 } as const;
const sentinel = { databaseId: 'A', acknowledged: 40, first: 1, last: 50 };

describe('planRecovery', () => {
  it.each([
    ['nothing happened', sentinel, database, false, { cause: null, after: 40, gap: false }],
    [
      'first start',
      { databaseId: null, acknowledged: 0, first: 0, last: 0 },
      { ...database, cursor: 0 },
      false,
      { cause: null, after: 0, gap: false },
    ],
    ['wiped', sentinel, { ...database, databaseId: 'B', cursor: 0 }, false, { cause: 'wiped', after: 0, gap: false }],
    [
      'corrupt',
      sentinel,
      { ...database, databaseId: 'B', cursor: 0 },
      true,
      { cause: 'corrupt', after: 0, gap: false },
    ],
    ['older', sentinel, { ...database, cursor: 30 }, false, { cause: 'older', after: 30, gap: false }],
    [
      'another copy',
      sentinel,
      { ...database, databaseId: 'B', cursor: 10 },
      false,
      { cause: 'older', after: 10, gap: false },
    ],
    [
      'restored where there was no journal',
      { ...sentinel, first: 0, last: 0 },
      database,
      false,
      { cause: null, after: 40, gap: false },
    ],
    [
      'restored beside a longer journal of its own',
      { ...sentinel, journalId: 'here', last: 500 },
      { ...database, databaseId: 'B', journalId: 'there' },
      false,
      { cause: 'older', after: 0, gap: false },
    ],
    [
      'of before journals had names',
      { ...sentinel, journalId: 'here' },
      database,
      false,
      { cause: null, after: 40, gap: false },
    ],
    ['journal begins later', { ...sentinel, first: 45 }, database, false, { cause: null, after: 40, gap: true }],
    ['journal began anew', { ...sentinel, first: 1, last: 3 }, database, false, { cause: null, after: 0, gap: true }],
  ])('%s', (_name, main, mine, corrupt, plan) => {
    expect(planRecovery(main, mine, corrupt)).toEqual(plan);
  });
});
