import { describe, expect, it } from 'vitest';
import type { Attendant } from './attendant';
import { freeHue, isDivided, isLastOwner, leavingProblem, personProblem, PHOTO_MAX, roleProblem } from './teamRules';

function person(id: string, more: Partial<Attendant> = {}): Attendant {
  return {
    ...{ id, name: id, photo: null, hue: 0, role: 'attendant' as const, sectorIds: [], capacity: null },
    ...{ ownOnly: false, leftAt: null, createdAt: 0, ...more },
  };
}

const photo = 'data:image/png;base64,iVBORw0KGgo=';

describe('personProblem', () => {
  const team = [person('1', { name: 'José' }), person('2', { name: 'Rita', leftAt: 5 })];
  it.each<[string, Partial<Attendant>, ReturnType<typeof personProblem>]>([
    ['a plain one', {}, null],
    ['a picture', { photo }, null],
    ['no limit', { capacity: null }, null],
    ['capacity zero', { capacity: 0 }, null],
    ['the name of one who left', { name: 'Rita' }, null],
    ['no name', { name: '   ' }, 'name-missing'],
    ['signs only', { name: '…' }, 'name-missing'],
    ['a name of 61', { name: 'a'.repeat(61) }, 'name-too-long'],
    ['a colleague’s name', { name: ' jose ' }, 'name-taken'],
    ['an address', { photo: 'https://example.com/a.png' }, 'photo-unusable'],
    ['a script', { photo: 'data:image/svg+xml;base64,AAAA' }, 'photo-unusable'],
    ['too large', { photo: photo + 'A'.repeat(PHOTO_MAX) }, 'photo-unusable'],
    ['no such colour', { hue: 12 }, 'hue-unknown'],
    ['half a conversation', { capacity: 1.5 }, 'capacity-out-of-range'],
    ['less than none', { capacity: -1 }, 'capacity-out-of-range'],
  ])('%s', (_what, more, problem) => {
    expect(personProblem(person('', { name: 'Ana', capacity: 5, ...more }), '', team)).toBe(problem);
  });

  it('lets somebody keep the own name', () => {
    expect(personProblem(person('1', { name: 'JOSÉ' }), '1', team)).toBeNull();
  });
});

describe('the last owner', () => {
  const owner = person('o', { role: 'owner' });
  const former = person('f', { role: 'owner', leftAt: 3 });
  const second = person('s', { role: 'owner' });

  it('is the only one who is here', () => {
    expect(isLastOwner([owner, former], 'o')).toBe(true);
    expect(isLastOwner([owner, second], 'o')).toBe(false);
    expect(isLastOwner([owner], 'x')).toBe(false);
  });

  it('may not be demoted nor leave', () => {
    expect(roleProblem([owner, former], 'o', 'manager')).toBe('last-owner');
    expect(roleProblem([owner, former], 'o', 'owner')).toBeNull();
    expect(roleProblem([owner, second], 'o', 'attendant')).toBeNull();
    expect(leavingProblem([owner, former], 'o', 0)).toBe('last-owner');
  });
});

it('whoever has open conversations hands them over before leaving', () => {
  const team = [person('o', { role: 'owner' }), person('a')];
  expect(leavingProblem(team, 'a', 2)).toBe('has-conversations');
  expect(leavingProblem(team, 'a', 0)).toBeNull();
});

it('a counter is divided once its person has a name or is not alone', () => {
  const local = person('local', { name: '' });
  expect(isDivided([local])).toBe(false);
  expect(isDivided([person('local', { name: 'Ana' })])).toBe(true);
  expect(isDivided([local, person('b')])).toBe(true);
});

it('a new colour is the one that the fewest have', () => {
  expect(freeHue([])).toBe(0);
  expect(freeHue([person('a'), person('b', { hue: 1 }), person('c', { hue: 2, leftAt: 9 })])).toBe(2);
});
