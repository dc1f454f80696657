import { expect, it } from 'vitest';
import { safeFileName } from './safeFileName';

const media = { mediaId: '777', mimeType: 'application/pdf' };

it.each([
  [undefined, '777.pdf'],
  ['Pedido nº 12.pdf', 'Pedido nº 12.pdf'],
  ['../../etc/passwd', '__.._etc_passwd'],
  ['C:\\Windows\\a.pdf', 'C__Windows_a.pdf'],
  ['.bashrc', '_bashrc'],
  ['a\0b\nc.pdf', 'a_b_c.pdf'],
  ['con.pdf', '_con.pdf'],
  ['LPT1', '_LPT1'],
  ['concerto.pdf', 'concerto.pdf'],
  ['nota.pdf. .', 'nota.pdf'],
  ['nota\u202efdp.exe', 'nota_fdp.exe'],
  ['   ', '777'],
  ['', '777'],
])('%j is saved as %s', (fileName, name) => {
  expect(safeFileName(fileName === undefined ? media : { ...media, fileName })).toBe(name);
});

it('keeps the ending of a long name', () => {
  const name = safeFileName({ ...media, fileName: `${'a'.repeat(500)}.pdf` });
  expect(name).toHaveLength(180);
  expect(name.endsWith('a.pdf')).toBe(true);
});

it.each([
  ['audio/ogg; codecs=opus', '777.ogg'],
  ['image/svg+xml', '777.svgxml'],
  ['', '777'],
  ['strange', '777'],
])('an unnamed %j becomes %s', (mimeType, name) => {
  expect(safeFileName({ mediaId: '777', mimeType })).toBe(name);
});
