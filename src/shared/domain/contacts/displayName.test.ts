import { expect, it } from 'vitest';
import { displayName } from './displayName';

const everything = {
  givenName: 'Ana da padaria',
  profileName: 'Ana',
  username: 'ana.invented',
  waId: '5511900001234',
  bsuid: 'BR.1000000000001234',
};

it.each([
  [everything, 'Ana da padaria'],
  [{ ...everything, givenName: null }, 'Ana'],
  [{ ...everything, givenName: ' ', profileName: '\u200b' }, '@ana.invented'],
  [{ username: '@ana', waId: '5511900001234' }, '@ana'],
  [{ waId: '5511900001234', bsuid: 'BR.1' }, '+55 11 90000-1234'],
  [{ bsuid: 'BR.1000000000001234' }, 'Cliente BR.…1234'],
  [{ bsuid: 'BR.12' }, 'Cliente BR.…12'],
  [{}, 'Cliente'],
])('%o → %s', (parts, shown) => {
  expect(displayName(parts)).toBe(shown);
});
