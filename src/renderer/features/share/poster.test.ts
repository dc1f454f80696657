import { expect, it } from 'vitest';
import { posterPage, posterSheet } from './poster';

const words = { shop: 'Pão & Cia <Centro>', sentence: 'Fale "com a gente"', how: 'Aponte', or: 'ou', number: '' };

it('is one sheet of its size, with every word as text', () => {
  const page = posterPage('A5', words, '<svg/>');
  expect(page).toContain('@page { size: 148mm 210mm; margin: 0 }');
  expect(page).toContain('<h1 dir="auto">Pão &amp; Cia &lt;Centro&gt;</h1>');
  expect(page).toContain('Fale &quot;com a gente&quot;');
  expect(page).not.toMatch(/<script|src=|url\(/);
});

it('says the number only where it is known, and sets a long name smaller', () => {
  expect(posterSheet('A4', words, '')).not.toContain('class="reach"');
  expect(posterSheet('A4', { ...words, number: '+55 11 3123-4567' }, '')).toContain(
    '<strong>+55 11 3123-4567</strong>',
  );
  const sizeOf = (shop: string): string =>
    /--u\) \* ([\d.]+)\)"><h1/.exec(posterSheet('A4', { ...words, shop }, ''))?.[1] ?? '';
  expect(['Pão', 'Padaria Nova Esperança', 'x'.repeat(50), 'x'.repeat(90)].map(sizeOf)).toEqual([
    '10',
    '7.4',
    '5.6',
    '4.4',
  ]);
});
