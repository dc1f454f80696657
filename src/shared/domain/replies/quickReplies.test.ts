import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReplies, type Findable } from './findReplies';
import { maySeeReply, quickReplyProblem, shortcutOf, type QuickReply } from './quickReply';
import { suggestReplies } from './suggestReplies';

function reply(id: string, title: string, text: string, more: Partial<Findable> = {}): Findable {
  return { id, title, text, shortcut: '', folder: '', uses: 0, ...more };
}

const replies = [
  reply('pix', 'Chave Pix', 'Nossa chave Pix é o CNPJ. Envie o comprovante por aqui.', {
    shortcut: 'pix',
    folder: 'Pagamento',
    uses: 9,
  }),
  reply('boleto', 'Segunda via do boleto', 'Segue a segunda via do seu boleto, {{primeiro_nome}}.', {
    shortcut: 'boleto',
    folder: 'Pagamento',
    uses: 4,
  }),
  reply('horario', 'Horário de funcionamento', 'Abrimos de segunda a sexta, das 8h às 18h.', { folder: 'Loja' }),
  reply('entrega', 'Prazo de entrega', 'A entrega leva até 3 dias úteis depois do pagamento.', {
    shortcut: 'entrega',
    folder: 'Loja',
    uses: 2,
  }),
];

describe('findReplies', () => {
  it.each([
    ['', ['pix', 'boleto', 'entrega', 'horario']],
    ['pix', ['pix']],
    ['pag', ['pix', 'boleto', 'entrega']],
    ['horário', ['horario']],
    ['HORARIO func', ['horario']],
    ['comprovante', ['pix']],
    ['via segunda', ['boleto']],
    ['egunda', []],
    ['pix boleto', []],
    ['ent', ['entrega']],
  ])('%j finds %j', (query, ids) => {
    expect(findReplies(replies, query).map(({ id }) => id)).toEqual(ids);
  });
});

describe('suggestReplies', () => {
  it.each([
    ['Vocês mandam o boleto de novo?', '', ['boleto']],
    ['qual o pix de vcs', '', ['pix']],
    ['Até que horas vocês abrem? qual o horário', '', ['horario']],
    ['quando chega a entrega??', '', ['entrega']],
    ['bom dia, tudo bem?', '', []],
    ['', 'Nossa chave', ['pix']],
    ['quando chega a entrega??', 'o boleto segunda via', ['boleto']],
    ['', '', []],
    ['🌻🌻', '', []],
  ])('%j while typing %j suggests %j first', (customer, typed, ids) => {
    expect(
      suggestReplies(replies, { customer, typed }, 3)
        .map(({ id }) => id)
        .slice(0, 1),
    ).toEqual(ids);
  });

  it('never suggests more than asked for, nor what is written already, and always the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(4), (customer, typed, most) => {
        const once = suggestReplies(replies, { customer, typed }, most);
        expect(once.length).toBeLessThanOrEqual(most);
        expect(suggestReplies(replies, { customer, typed }, most)).toEqual(once);
      }),
    );
    const { text = '' } = replies[2] ?? {};
    expect(suggestReplies(replies, { customer: '', typed: text }, 3).map(({ id }) => id)).not.toContain('horario');
  });
});

const whole: QuickReply & { files: number } = {
  ...reply('new', 'Boas-vindas', 'Olá, {{nome}}!', { shortcut: 'ola' }),
  scope: 'all',
  ownerId: null,
  sectorId: null,
  files: 0,
};

describe('quickReplyProblem', () => {
  const other: QuickReply = { ...whole, id: 'other' };
  it.each<[string, Partial<typeof whole>, readonly QuickReply[], string | null]>([
    ['a good one', {}, [], null],
    ['itself', {}, [{ ...whole }], null],
    ['no title', { title: '  ' }, [], 'no-title'],
    ['no text', { text: '' }, [], 'nothing-to-send'],
    ['a file alone', { text: '', files: 1 }, [], null],
    ['too long', { text: 'a'.repeat(4097) }, [], 'reply-too-long'],
    ['braces', { text: 'Olá {{nome' }, [], 'bad-braces'],
    ['an unknown variable is asked for later', { text: '{{valor}}' }, [], null],
    ['the same shortcut', {}, [other], 'shortcut-taken'],
    ['none twice', { shortcut: '' }, [{ ...other, shortcut: '' }], null],
    ['of somebody else', { scope: 'own', ownerId: 'a' }, [{ ...other, scope: 'own', ownerId: 'b' }], null],
    ['own beside shared', { scope: 'own', ownerId: 'a' }, [other], 'shortcut-taken'],
    ['of two sectors', { scope: 'sector', sectorId: 'a' }, [{ ...other, scope: 'sector', sectorId: 'b' }], null],
  ])('%s', (_what, change, others, problem) => {
    expect(quickReplyProblem({ ...whole, ...change }, others)).toBe(problem);
  });

  it.each([
    ['/Boas Vindas', 'boas-vindas'],
    ['  Pix! ', 'pix'],
    ['ação 24h', 'acao-24h'],
    ['///', ''],
  ])('the shortcut of %j is %j', (typed, shortcut) => {
    expect(shortcutOf(typed)).toBe(shortcut);
  });
});

describe('maySeeReply', () => {
  const attendant = { id: 'a', role: 'attendant', sectorIds: ['s1'] };
  const owner = { id: 'o', role: 'owner', sectorIds: [] };
  it.each([
    ['all', null, null, true, true],
    ['own', 'a', null, true, false],
    ['own', 'b', null, false, false],
    ['sector', null, 's1', true, true],
    ['sector', null, 's2', false, true],
  ] as const)('%s of %s in %s', (scope, ownerId, sectorId, forAttendant, forOwner) => {
    expect(maySeeReply({ scope, ownerId, sectorId }, attendant)).toBe(forAttendant);
    expect(maySeeReply({ scope, ownerId, sectorId }, owner)).toBe(forOwner);
  });
});
