import { expect, it } from 'vitest';
import { ptBR } from './pt-BR/index';

/**
 * That every key that is asked for exists, the compiler proves (see index.ts). This is the other half: every text is
 * asked for somewhere, by its whole key or by a template whose gaps could be filled with it.
 */
const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const isScreen = (file: string): boolean => !file.endsWith('.test.ts') && !file.startsWith('./pt-BR/');
const screens = Object.entries(sources)
  .filter(([file]) => isScreen(file))
  .map(([, text]) => text)
  .join('\n');

const wholeKeys = new Set(Array.from(screens.matchAll(/(['"`])([a-z]\w*(?:\.[\w-]+)+)\1/g), (match) => match[2]));
const GAP = /\$\{[^{}]*\}/g;
const templates = Array.from(screens.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^{}]*\})+)`/g), (match) => match[1] ?? '')
  .filter((template) => template.includes('${'))
  .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(GAP, '[\\w.-]+')}$`));

function leaves(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${name}.`) : [`${path}${name}`],
  );
}

function isAskedFor(key: string): boolean {
  const counted = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
  return wholeKeys.has(key) || wholeKeys.has(counted) || templates.some((template) => template.test(counted));
}

it('has no text that no screen asks for', () => {
  const keys = leaves(ptBR);
  expect(keys.length).toBeGreaterThan(300);
  expect(keys.filter((key) => !isAskedFor(key))).toEqual([]);
});
