import { expect, it } from 'vitest';
import type { ReplyFacts } from '../replies/replyFacts';
import { mayReceive } from './mayReceive';
import { readTemplate } from './readTemplate';
import { ready, reminder } from './sampleTemplates';
import { suggestValues } from './suggestValues';

const facts: ReplyFacts = {
  ...{ now: 0, zone: 'America/Sao_Paulo', attendantName: 'Bia', companyName: null, nextOpening: null },
  ...{ customerName: 'ANA MARIA SOUZA', protocol: '20261129-0001', fields: { Número: '77' } },
};

it('offers what the names say, and a first name behind a greeting', () => {
  expect(suggestValues(readTemplate(ready), facts)).toEqual({ 'body:1': 'Ana' });
  expect(suggestValues(readTemplate(reminder), facts)).toEqual({ 'header:numero': '77', 'body:nome': 'Ana' });
  const nobody = { ...facts, customerName: null };
  expect(suggestValues(readTemplate(ready), nobody)).toEqual({});
});

it.each<[string, 'unknown' | 'stopped' | 'resumed', string | null]>([
  ['UTILITY', 'unknown', null],
  ['UTILITY', 'stopped', 'left-alone'],
  ['MARKETING', 'unknown', 'not-agreed'],
  ['MARKETING', 'resumed', null],
  ['MARKETING', 'stopped', 'left-alone'],
  ['', 'unknown', 'not-agreed'],
])('a template of %s to a customer who is %s: %s', (category, marketing, bar) => {
  expect(mayReceive(category, marketing)).toBe(bar);
});
