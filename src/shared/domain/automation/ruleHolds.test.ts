import { describe, expect, it } from 'vitest';
import type { MessageContent } from '../conversations/content';
import { languageOf } from './languageOf';
import type { Rule, RuleCondition } from './rule';
import { newCustomer } from './ruleCustomer';
import type { RuleCustomer } from './ruleCustomer';
import { ruleHolds } from './ruleHolds';
import type { RuleFacts } from './ruleHolds';
import { ruleProblem, ruleTroubles } from './ruleProblem';

const facts: RuleFacts = {
  content: { kind: 'text', text: 'Olá! Queria a 2ª VIA do BOLETO, por favor.' },
  begins: false,
  sectorId: 'first',
  tags: ['Financeiro'],
  open: true,
  known: true,
  byPerson: false,
  customer: newCustomer,
  fromAd: false,
  linkId: null,
  waited: () => 20,
  today: () => 20_000,
};

function rule(conditions: readonly RuleCondition[], change: Partial<Rule> = {}): Rule {
  return {
    ...{ id: 'r1', name: 'Regra', on: true, order: 0, event: 'message', waitMinutes: 10, often: 'once', updatedAt: 0 },
    conditions,
    actions: [{ kind: 'tag', tags: ['x'] }],
    ...change,
  };
}

const words = (match: 'any' | 'all' | 'none' | 'exact', ...list: string[]): RuleCondition => ({
  kind: 'words',
  match,
  words: list,
});
const text = (said: string): { readonly content: MessageContent } => ({ content: { kind: 'text', text: said } });

const customer = (change: Partial<RuleCustomer>): Partial<RuleFacts> => ({ customer: { ...newCustomer, ...change } });
const city = (value: string): RuleCondition => ({ kind: 'field', name: 'Cidade', type: 'text', test: 'is', value });
const pdf: MessageContent = { kind: 'media', media: 'document', mediaId: '1', mimeType: 'application/pdf' };

describe('conditions', () => {
  it.each<[name: string, condition: RuleCondition, change: Partial<RuleFacts>, holds: boolean]>([
    ['a word, accents and case aside', words('any', 'pix', 'boléto'), {}, true],
    ['an expression', words('any', 'por favor'), {}, true],
    ['half a word is none', words('any', 'bole'), {}, false],
    ['all of the words', words('all', 'boleto', 'via'), {}, true],
    ['not all of the words', words('all', 'boleto', 'pix'), {}, false],
    ['exactly one', words('exact', 'sim', 'não'), text(' NAO! '), true],
    ['exactly one, with more beside it', words('exact', 'sim'), text('sim, quero'), false],
    ['no word at all', words('any', '', '!'), {}, false],
    ['none of the words', words('none', 'pix', 'cancelar'), {}, true],
    ['none of the words, and one is there', words('none', 'boleto'), {}, false],
    ['none of the words of nothing', words('none', 'boleto'), { content: null }, false],
    ['a tag of before', { kind: 'pastTag', has: true, tags: ['VIP'] }, customer({ pastTags: ['vip'] }), true],
    ['no such tag before', { kind: 'pastTag', has: false, tags: ['VIP'] }, customer({ pastTags: ['vip'] }), false],
    ['who wants no offers', { kind: 'offers', choice: 'stopped' }, customer({ offers: 'stopped' }), true],
    ['who said nothing of offers', { kind: 'offers', choice: 'stopped' }, {}, false],
    ['a wait that is longer', { kind: 'waited', minutes: 19 }, {}, true],
    ['a wait of just so long', { kind: 'waited', minutes: 20 }, {}, false],
    ['nobody waits', { kind: 'waited', minutes: 1 }, { waited: () => null }, false],
    ['an advertisement', { kind: 'ad', from: true }, { fromAd: true }, true],
    ['a link', { kind: 'link', linkIds: ['vitrine', 'porta'] }, { linkId: 'porta' }, true],
    ['another link', { kind: 'link', linkIds: ['vitrine'] }, { linkId: 'porta' }, false],
    ['no link that is known', { kind: 'link', linkIds: ['vitrine'] }, {}, false],
    ['no advertisement', { kind: 'ad', from: true }, {}, false],
    ['a document of that kind', { kind: 'file', files: ['pdf'] }, { content: pdf }, true],
    ['a document of another kind', { kind: 'file', files: ['photo', 'sheet'] }, { content: pdf }, false],
    ['a field', city('Osasco'), customer({ fields: { Cidade: 'osasco' } }), true],
    ['another value of a field', city('Osasco'), customer({ fields: { Cidade: 'Barueri' } }), false],
    [
      'what a button says',
      words('any', 'boleto'),
      { content: { kind: 'choice', source: 'button', id: 'b', title: 'Boleto' } },
      true,
    ],
    ['a kind of content', { kind: 'content', contents: ['image', 'text'] }, {}, true],
    ['another kind', { kind: 'content', contents: ['audio'] }, {}, false],
    ['a sector', { kind: 'sector', sectorIds: ['x', 'first'] }, {}, true],
    ['another sector', { kind: 'sector', sectorIds: ['x'] }, {}, false],
    ['a tag, case aside', { kind: 'tag', has: true, tags: ['financeiro'] }, {}, true],
    ['a tag that must not be', { kind: 'tag', has: false, tags: ['financeiro'] }, {}, false],
    ['open', { kind: 'hours', open: true }, {}, true],
    ['closed', { kind: 'hours', open: false }, {}, false],
    ['a new customer', { kind: 'customer', known: false }, {}, false],
    ['a language', { kind: 'language', language: 'en' }, text('Hello, what is the price of the order?'), true],
    ['another language', { kind: 'language', language: 'en' }, {}, false],
    ['a person has it', { kind: 'held', byPerson: true }, { byPerson: true }, true],
  ])('%s', (_name, condition, change, holds) => {
    expect(ruleHolds(rule([condition]), { ...facts, ...change }) !== null).toBe(holds);
  });

  it('all must hold, and the word that was found is told as the rule has it', () => {
    const conditions = [words('any', 'pix', 'Boléto'), { kind: 'hours', open: true }] as const;
    expect(ruleHolds(rule(conditions), facts)).toEqual({ event: 'message', word: 'Boléto' });
    expect(ruleHolds(rule(conditions), { ...facts, open: false })).toBeNull();
  });

  it('belong to their event', () => {
    expect(ruleHolds(rule([], { event: 'opened' }), facts)).toBeNull();
    expect(ruleHolds(rule([], { event: 'opened' }), { ...facts, begins: true })).toMatchObject({ event: 'opened' });
    expect(ruleHolds(rule([], { event: 'waiting' }), facts)).toBeNull();
    expect(ruleHolds(rule([], { event: 'waiting' }), { ...facts, content: null })).toMatchObject({ event: 'waiting' });
    expect(ruleHolds(rule([]), { ...facts, content: null })).toBeNull();
  });
});

describe('languages', () => {
  it.each([
    ['Bom dia, vocês têm pão de queijo?', 'pt'],
    ['Hi, do you have the menu in English?', 'en'],
    ['Hola, ¿cuánto cuesta el envío? Gracias', 'es'],
    ['kkkk', null],
    ['', null],
    ['por favor', null],
  ])('%j is %s', (said, language) => {
    expect(languageOf(said)).toBe(language);
  });
});

describe('what keeps a rule from being kept', () => {
  it.each<[change: Partial<Rule>, problem: string | null]>([
    [{}, null],
    [{ name: ' ' }, 'name-missing'],
    [{ name: 'x'.repeat(61) }, 'name-too-long'],
    [{ actions: [] }, 'no-action'],
    [{ conditions: [words('any', ' ', '?')] }, 'empty-words'],
    [{ conditions: [{ kind: 'sector', sectorIds: [] }] }, 'empty-choice'],
    [{ actions: [{ kind: 'tag', tags: [] }] }, 'empty-choice'],
    [{ actions: [{ kind: 'answer', text: ' ' }] }, 'empty-text'],
    [{ actions: [{ kind: 'answer', text: 'x'.repeat(3_801) }] }, 'text-too-long'],
    [{ actions: [{ kind: 'alert', attendantIds: [], text: 'x' }] }, 'empty-choice'],
    [{ event: 'waiting', waitMinutes: 0 }, 'bad-wait'],
    [{ event: 'waiting', waitMinutes: NaN }, 'bad-wait'],
  ])('%j: %s', (change, problem) => {
    expect(ruleProblem(rule([], change))).toBe(problem);
  });
});

it('names every problem with its place, at most one a condition or action', () => {
  const conditions: RuleCondition[] = [words('any', 'boleto'), words('any'), { kind: 'tag', has: true, tags: [] }];
  const actions: Rule['actions'] = [
    { kind: 'priority', priority: 2 },
    { kind: 'answer', text: ' ' },
  ];
  expect(ruleTroubles(rule(conditions, { name: ' ', actions }))).toEqual([
    { code: 'name-missing', at: 'name', place: 0 },
    { code: 'empty-words', at: 'condition', place: 1 },
    { code: 'empty-choice', at: 'condition', place: 2 },
    { code: 'empty-text', at: 'action', place: 1 },
  ]);
  expect(ruleTroubles(rule([], { actions: [] }))).toEqual([{ code: 'no-action', at: 'actions', place: 0 }]);
  expect(ruleTroubles(rule([words('any', 'boleto')]))).toEqual([]);
});
