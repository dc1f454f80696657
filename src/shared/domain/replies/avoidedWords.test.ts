import fc from 'fast-check';
import { expect, it } from 'vitest';
import { avoidedWords, readAvoided, replacedWord, writeAvoided, type AvoidedWord } from './avoidedWords';

const list: readonly AvoidedWord[] = [
  { word: 'problema', instead: 'situação' },
  { word: 'não posso', instead: 'o que consigo fazer é' },
  { word: 'não', instead: '' },
  { word: 'queridão', instead: '' },
];

it.each<[string, readonly string[]]>([
  ['Que problema!', ['problema']],
  ['PROBLEMA e Problema', ['problema', 'problema']],
  ['problemas, problemático', []],
  ['Nao posso agora', ['não posso']],
  ['Não, obrigado', ['não']],
  ['Oi queridao 🌻 querid\u0061\u0303o', ['queridão', 'queridão']],
  ['😀😀 problema', ['problema']],
  ['', []],
])('%j has %j', (text, words) => {
  const found = avoidedWords(text, list);
  expect(found.map(({ word }) => word)).toEqual(words);
});

it.each([
  ['Qual o problema?', 'Qual o situação?'],
  ['Problema resolvido', 'Situação resolvido'],
  ['Oi, nao posso ver', 'Oi, o que consigo fazer é ver'],
])('in %j it is replaced: %j', (text, replaced) => {
  const [first] = avoidedWords(text, list);
  expect(first && replacedWord(text, first)).toBe(replaced);
});

it('places never overlap and lie within the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('não', 'posso', ' ', 'problema', 'ã', '😀', ',')), (scraps) => {
      const text = scraps.join('');
      let end = 0;
      for (const { from, to } of avoidedWords(text, list)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
        end = to;
      }
    }),
  );
});

it('the list is read as it is written', () => {
  expect(readAvoided(writeAvoided(list))).toEqual(list);
  expect(readAvoided('  \n=nada\nProblema\nproblema = caso\n')).toEqual([{ word: 'problema', instead: 'caso' }]);
});
