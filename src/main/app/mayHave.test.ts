import { expect, it } from 'vitest';
import { mayHave } from './mayHave';

it.each([
  ['notifications', 'balcao://app', true],
  ['notifications', 'balcao://app/', true],
  ['notifications', 'balcao://app/index.html?x#y', true],
  ['clipboard-sanitized-write', 'balcao://app/', true],
  ['persistent-storage', 'balcao://app/', true],
  ['clipboard-read', 'balcao://app/', false],
  ['media', 'balcao://app/', false],
  ['geolocation', 'balcao://app/', false],
  ['openExternal', 'balcao://app/', false],
  ['notifications', 'balcao://media/1', false],
  ['notifications', 'balcao://app.evil.example/', false],
  ['notifications', 'https://app/', false],
  ['notifications', 'https://evil.example/balcao://app', false],
  ['notifications', 'file:///balcao://app/', false],
  ['notifications', '', false],
])('%s for %s: %s', (permission, url, allowed) => {
  expect(mayHave(permission, url)).toBe(allowed);
});
