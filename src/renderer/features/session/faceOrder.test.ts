import { expect, it } from 'vitest';
import type { AttendantRow } from '../../db/attendants/row';
import { facesFor } from './faceOrder';

function person(name: string, leftAt: number | null = null): AttendantRow {
  return {
    id: name,
    name,
    photo: null,
    hue: 0,
    role: 'attendant',
    sectorIds: [],
    capacity: null,
    ownOnly: false,
    leftAt,
    createdAt: 0,
    hours: null,
    pin: null,
    recovery: null,
    failures: 0,
    lockedUntil: null,
    lastReceivedAt: null,
  };
}

const team = [person('Marina Campos'), person('Átila Reis'), person('Zeca Campos'), person('Quem Saiu', 5)];
const names = (typed: string): string[] => facesFor(team, typed).map(({ name }) => name);

it('lists who works here, by name as people sort it', () => {
  expect(names('')).toEqual(['Átila Reis', 'Marina Campos', 'Zeca Campos']);
});

it('finds by the beginning of any word, accents and case aside', () => {
  expect(names('atil')).toEqual(['Átila Reis']);
  expect(names('CAMP')).toEqual(['Marina Campos', 'Zeca Campos']);
  expect(names('z campos')).toEqual(['Zeca Campos']);
  expect(names('saiu')).toEqual([]);
});
