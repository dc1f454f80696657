import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brazilPhone, formatPhone, isAreaCode, phoneTerms, waIdCandidates } from './brazilPhone';

describe('waIdCandidates', () => {
  it.each([
    ['5511988776655', ['5511988776655', '551188776655']],
    ['551188776655', ['551188776655', '5511988776655']],
    ['+55 (11) 98877-6655', ['5511988776655', '551188776655']],
    // A landline plus 9 is somebody else's mobile.
    ['551131234567', ['551131234567']],
    ['5511931234567', ['5511931234567']],
    // No such area code.
    ['5520988776655', ['5520988776655']],
    ['15550101234', ['15550101234']],
    ['', []],
  ])('%s', (waId, candidates) => expect(waIdCandidates(waId)).toEqual(candidates));

  it('goes both ways', () => {
    const area = fc.integer({ min: 11, max: 99 }).map(String).filter(isAreaCode);
    const digits = fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n).padStart(8, '0'));
    fc.assert(
      fc.property(area, digits, fc.constantFrom('', '9'), (ddd, rest, ninth) => {
        const waId = `55${ddd}${ninth}${rest}`;
        for (const other of waIdCandidates(waId)) expect(waIdCandidates(other)).toContain(waId);
      }),
    );
  });
});

describe('area codes', () => {
  it('are the 67 of Brazil', () => {
    const all = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
    expect(all.filter(isAreaCode)).toHaveLength(67);
    expect(isAreaCode('20')).toBe(false);
    expect(brazilPhone('5510988776655')).toBeNull();
    expect(brazilPhone('5511888776655')).toBeNull();
  });
});

describe('formatPhone', () => {
  it.each([
    ['5511988776655', '+55 11 98877-6655'],
    ['551188776655', '+55 11 98877-6655'],
    ['551131234567', '+55 11 3123-4567'],
    ['5511900001234', '+55 11 90000-1234'],
    ['15550101234', '+1 555 010 1234'],
    ['351910001234', '+351 910 001 234'],
    ['541100001234', '+54 110 000 1234'],
    ['', ''],
  ])('%s → %s', (waId, shown) => expect(formatPhone(waId)).toBe(shown));

  it('shows every digit of a foreign number', () => {
    const foreign = fc.stringMatching(/^[1-46-9]\d{5,14}$/);
    fc.assert(
      fc.property(foreign, (waId) => {
        expect(formatPhone(waId).replace(/\D/g, '')).toBe(waId);
      }),
    );
  });
});

describe('phoneTerms', () => {
  it('has every place from which a number is typed', () => {
    const terms = phoneTerms('551188776655');
    for (const typed of ['5511', '119887', '118877', '98877', '8877', '6655']) {
      expect(terms.some((term) => term.startsWith(typed))).toBe(true);
    }
    expect(new Set(terms).size).toBe(terms.length);
  });
});
