import { expect, it } from 'vitest';
import { capacityOf, draftProblems, newDraft, pinProblems } from './personDraft';

const empty = newDraft([], ['first']);

it('reads a capacity as it was typed', () => {
  expect(capacityOf('')).toBeNull();
  expect(capacityOf(' 4 ')).toBe(4);
  expect(capacityOf('0')).toBe(0);
  expect(capacityOf('quatro')).toBeNaN();
  expect(capacityOf('-1')).toBeNaN();
});

it('tells of every field at once what is wrong with it', () => {
  expect(draftProblems({ ...empty, capacity: 'x', pin: '12' }, '', [])).toEqual({
    name: 'name-missing',
    capacity: 'capacity-out-of-range',
    pin: 'pin-too-short',
  });
});

it('asks somebody who is there already for no PIN', () => {
  expect(draftProblems({ ...empty, name: 'Marina' }, 'marina', [])).toEqual({});
});

it('wants the same PIN twice', () => {
  expect(pinProblems({ pin: '4071', again: '4017' })).toEqual({ again: 'pin-differs' });
  expect(pinProblems({ pin: '4071', again: '4071' })).toEqual({});
});
