import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupSource, parseMarkup } from './markup';

const text = (value: string): object => ({ kind: 'text', text: value });
const line = (source: string): unknown => parseMarkup(source)[0]?.lines[0]?.children;

describe('one line', () => {
  it.each([
    ['*oi*', [{ kind: 'bold', children: [text('oi')] }]],
    ['a _b_ c', [text('a '), { kind: 'italic', children: [text('b')] }, text(' c')]],
    [
      '*_~x~_*',
      [{ kind: 'bold', children: [{ kind: 'italic', children: [{ kind: 'strike', children: [text('x')] }] }] }],
    ],
    ['`*x*`', [{ kind: 'code', text: '*x*' }]],
    ['```a b```', [{ kind: 'mono', text: 'a b' }]],
    ['2*3*4', [text('2*3*4')]],
    ['x * a*', [text('x * a*')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['*aberto', [text('*aberto')]],
    ['*a _b* c_', [{ kind: 'bold', children: [text('a _b')] }, text(' c_')]],
    [
      'veja https://a.com/x_y_z.',
      [text('veja '), { kind: 'link', text: 'https://a.com/x_y_z', href: 'https://a.com/x_y_z' }, text('.')],
    ],
    ['(www.a.com.br)', [text('('), { kind: 'link', text: 'www.a.com.br', href: 'https://www.a.com.br' }, text(')')]],
    ['https://a.com/b_(c)', [{ kind: 'link', text: 'https://a.com/b_(c)', href: 'https://a.com/b_(c)' }]],
    ['javascript:alert(1) http://', [text('javascript:alert(1) http://')]],
  ])('%s', (source, nodes) => expect(line(source)).toEqual(nodes));
});

describe('blocks', () => {
  it('groups quotes, lists and paragraphs', () => {
    const kinds = parseMarkup('oi\n> a\n> b\n- x\n- y\n1. u\n2. v').map((block) => [block.kind, block.lines.length]);
    expect(kinds).toEqual([
      ['paragraph', 1],
      ['quote', 2],
      ['list', 2],
      ['list', 2],
    ]);
  });

  it('lets ```mono``` go over lines', () => {
    expect(parseMarkup('```a\nb```')).toHaveLength(1);
    expect(line('```a\nb```')).toEqual([{ kind: 'mono', text: 'a\nb' }]);
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '```',
    ' ',
    '\n',
    'a',
    'é',
    '😀',
    '> ',
    '- ',
    '1. ',
    'https://a.b/',
    ')',
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  it('keeps every character', () => {
    fc.assert(
      fc.property(texts, (source) => {
        expect(markupSource(parseMarkup(source))).toBe(source);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['*', '_a ', '*a_b~', '```', '`', '``', 'https://', 'https://a(', '~*_', '> ', 'www.'])(
    'takes 65,000 characters of %j',
    (part) => {
      const source = part.repeat(65_000 / part.length);
      expect(markupSource(parseMarkup(source))).toBe(source);
    },
  );
});
