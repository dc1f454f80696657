import { expect, it } from 'vitest';
import { planImport, replyColumns, type ImportWorld } from './planImport';
import { whoOf, whoWords } from './replyWho';

const sectors = [{ id: 's1', name: 'Crédito' }];
const pix = {
  ...{ id: 'q1', shortcut: 'pix', title: 'Chave Pix', text: 'Nossa chave', folder: 'Pagamento' },
  ...{ scope: 'all' as const, ownerId: null, sectorId: null, attachments: [] },
};
const catalogue = { ...pix, id: 'q2', shortcut: '', title: 'Catálogo', text: '', folder: '', attachments: ['file'] };
const world: ImportWorld = { existing: [pix, catalogue], sectors, by: 'a' };
const long = 'x'.repeat(61);

it.each<[string, readonly string[], string, string, string | null]>([
  ['a new one', ['/Ola', 'Oi', 'Olá!', '', ''], 'new', '', null],
  ['the same shortcut', ['pix', 'Chave Pix', 'Outra chave', 'Pagamento', 'Todos'], 'double', 'q1', null],
  ['nothing new', ['/PIX', 'Chave Pix', 'Nossa chave', 'Pagamento', 'todos'], 'same', 'q1', null],
  ['the same name, no shortcut', ['', 'catalogo', 'Veja', '', ''], 'double', 'q2', null],
  ['only files, which stay', ['', 'Catálogo', '', '', ''], 'same', 'q2', null],
  ['of a sector', ['doc', 'Documentos', 'Envie', '', 'credito'], 'new', '', null],
  ['named by its shortcut', ['/doc', '', 'Envie', '', ''], 'new', '', null],
  ['fewer cells', ['doc', 'Documentos', 'Envie'], 'new', '', null],
  ['of no sector', ['doc', 'Documentos', 'Envie', '', 'Vendas'], 'refused', '', 'no-sector'],
  ['own beside shared', ['pix', 'Meu Pix', 'x', '', 'só eu'], 'refused', '', 'shortcut-taken'],
  ['without a name', ['', '', 'Texto', '', ''], 'refused', '', 'no-title'],
  ['without a text', ['', 'Nome', '', '', ''], 'refused', '', 'nothing-to-send'],
  ['with broken braces', ['', 'Nome', 'Olá {{nome', '', ''], 'refused', '', 'bad-braces'],
  ['a long name', ['', long, 'Olá', '', ''], 'refused', '', 'title-too-long'],
  ['a long folder', ['', 'Nome', 'Olá', long, ''], 'refused', '', 'folder-too-long'],
  ['cut by its own semicolon', ['', 'Nome', 'Olá', ' tudo bem', '', '?'], 'refused', '', 'cells-extra'],
])('%s', (_what, cells, verdict, id, problem) => {
  const plan = planImport({ columns: replyColumns, lines: [cells] }, world);
  expect(plan).toMatchObject([{ line: 2, cells, verdict, problem, reply: { id } }]);
});

it('knows columns in any order, leaves out empty rows, and says where each stands', () => {
  const lines = [
    ['Olá\r\nTudo bem?', 'Oi'],
    ['', ' '],
    ['Tchau', 'Adeus'],
  ];
  const plan = planImport({ columns: ['mensagem', 'Título'], lines }, world);
  expect(plan?.map(({ line, reply }) => [line, reply.title, reply.text])).toEqual([
    [2, 'Oi', 'Olá\nTudo bem?'],
    [4, 'Adeus', 'Tchau'],
  ]);
});

it.each([
  [['oi', 'Um', 'a', '', ''], ['oi', 'Dois', 'b', '', ''], 'twice'],
  [['pix', 'Um', 'a', '', ''], ['pix', 'Dois', 'b', '', ''], 'twice'],
  [['oi', 'Um', 'a', '', ''], ['oi', 'Dois', 'b', '', 'Crédito'], 'shortcut-taken'],
])('the second of two for the same is refused: %j %j', (first, second, problem) => {
  const plan = planImport({ columns: replyColumns, lines: [first, second] }, world);
  expect(plan?.map((line) => line.problem)).toEqual([null, problem]);
});

it.each([[[]], [['a', 'b']], [['nome', 'pasta']], [['texto', 'pasta']]])(
  '%j are no headings of ready texts',
  (columns) => {
    expect(planImport({ columns, lines: [['x', 'y']] }, world)).toBeNull();
  },
);

it.each([
  [{ ...pix }, 'Todos'],
  [{ ...pix, scope: 'own' as const, ownerId: 'a' }, 'Só eu'],
  [{ ...pix, scope: 'sector' as const, sectorId: 's1' }, 'Crédito'],
])('who uses it goes out and comes back: %#', (reply, words) => {
  expect(whoWords(reply, sectors)).toBe(words);
  expect(whoOf(words, sectors)).toEqual({ scope: reply.scope, sectorId: reply.sectorId });
});
