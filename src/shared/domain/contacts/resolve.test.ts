import { describe, expect, it } from 'vitest';
import { lookupKeys, resolvePerson } from './resolve';

const bsuid = { kind: 'bsuid', value: 'BR.1' } as const;
const waId = { kind: 'wa-id', value: '5511988776655' } as const;
const person = { bsuid: 'BR.1', waId: '5511988776655' };

describe('resolvePerson', () => {
  it.each([
    ['nobody yet', {}, { contactId: null, attach: [bsuid, waId], collisions: [] }],
    [
      'known by both',
      { 'bsuid:BR.1': 'A', 'wa-id:5511988776655': 'A' },
      { contactId: 'A', attach: [], collisions: [] },
    ],
    [
      'known by number: the BSUID joins',
      { 'wa-id:5511988776655': 'A' },
      { contactId: 'A', attach: [bsuid], collisions: [] },
    ],
    [
      'known without the ninth digit',
      { 'wa-id:551188776655': 'A' },
      { contactId: 'A', attach: [bsuid, waId], collisions: [] },
    ],
    [
      'two contacts: the BSUID decides',
      { 'bsuid:BR.1': 'A', 'wa-id:5511988776655': 'B' },
      { contactId: 'A', attach: [], collisions: [waId] },
    ],
    [
      'two contacts by the other form',
      { 'bsuid:BR.1': 'A', 'wa-id:551188776655': 'B' },
      { contactId: 'A', attach: [], collisions: [waId] },
    ],
  ])('%s', (_name, found, expected) => {
    expect(resolvePerson(person, new Map(Object.entries(found)))).toEqual(expected);
  });

  it('looks a number up in both forms and a parent by itself', () => {
    expect(lookupKeys({ ...person, parentBsuid: 'BR.ENT.1' })).toEqual([
      'bsuid:BR.1',
      'parent-bsuid:BR.ENT.1',
      'wa-id:5511988776655',
      'wa-id:551188776655',
    ]);
    expect(
      resolvePerson({ bsuid: 'BR.2', parentBsuid: 'BR.ENT.1' }, new Map([['parent-bsuid:BR.ENT.1', 'A']])).contactId,
    ).toBe('A');
  });
});
