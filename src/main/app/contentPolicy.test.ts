import { expect, it } from 'vitest';
import { headersFor } from './contentPolicy';

const pageHeaders = headersFor('/index.html');
const rules = rulesOf(pageHeaders);

function rulesOf(headers: Readonly<Record<string, string>>): Map<string, string[]> {
  return new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ');
      return [name, sources];
    }),
  );
}

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

it('lets the search worker compile WebAssembly, and changes nothing else for it', () => {
  const worker = rulesOf(headersFor('/assets/searchWorker-Ab3_x-9.js'));
  expect(worker.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect([...worker].filter(([name]) => name !== 'script-src')).toEqual(
    [...rules].filter(([name]) => name !== 'script-src'),
  );
});

it.each([
  '/',
  '/assets/index-x.js',
  '/searchWorker-x.js',
  '/assets/searchWorker-x.html',
  '/assets/../searchWorker-x.js',
  '/assets/searchWorker-x.js/y',
])('serves %s with the policy of the page', (pathname) => {
  expect(headersFor(pathname)).toEqual(pageHeaders);
});
