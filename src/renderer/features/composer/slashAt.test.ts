import { expect, it } from 'vitest';
import { slashAt } from './slashAt';

it.each([
  ['/', 1, { from: 0, query: '', double: false }],
  ['/pix', 4, { from: 0, query: 'pix', double: false }],
  ['/segunda via', 12, { from: 0, query: 'segunda via', double: false }],
  ['Olá /pi', 7, { from: 4, query: 'pi', double: false }],
  ['linha\n/pi', 9, { from: 6, query: 'pi', double: false }],
  ['/pix e mais', 2, { from: 0, query: 'p', double: false }],
  ['//orç', 5, { from: 0, query: 'orç', double: true }],
  ['Oi //', 5, { from: 3, query: '', double: true }],
  ['///', 3, null],
  ['a//b', 4, null],
  ['28/11', 5, null],
  ['e/ou', 4, null],
  ['https://a', 9, null],
  ['/ pix', 5, null],
  ['/pix  ', 6, null],
  ['/a\nb', 4, null],
  [`/${'a'.repeat(41)}`, 42, null],
  ['', 0, null],
])('%j at %i', (text, caret, typed) => {
  expect(slashAt(text, caret)).toEqual(typed);
});
