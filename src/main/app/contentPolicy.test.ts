import { expect, it } from 'vitest';
import { pageHeaders } from './contentPolicy';

const rules = new Map(
  (pageHeaders['content-security-policy'] ?? '').split('; ').map((rule) => {
    const [name = '', ...sources] = rule.split(' ');
    return [name, sources] as const;
  }),
);

it.each([
  ['default-src', ["'none'"]],
  ['script-src', ["'self'"]],
  ['style-src', ["'self'"]],
  ['connect-src', ["'self'", 'balcao://media', 'balcao-keep://media']],
  ['form-action', ["'none'"]],
  ['base-uri', ["'none'"]],
  ['frame-src', ["'none'"]],
  ['frame-ancestors', ["'none'"]],
  ['object-src', ["'none'"]],
  ['require-trusted-types-for', ["'script'"]],
])('%s is %s', (name, sources) => {
  expect(rules.get(name)).toEqual(sources);
});

it('lets nothing come from the network, and nothing inline or built of text run', () => {
  const ours = new Set([
    "'none'",
    "'self'",
    "'script'",
    'balcao://media',
    'balcao://media',
    'balcao-keep://media',
    'blob:',
  ]);
  expect([...rules.values()].flat().filter((source) => !ours.has(source))).toEqual([]);
  expect(pageHeaders['x-content-type-options']).toBe('nosniff');
});
