import { expect, it } from 'vitest';
import { plainVariables } from './plainVariables';

const wordsOf = (name: string): string => name.replace('_', ' ');

it('says variables in words and leaves the rest as it stands', () => {
  expect(plainVariables('Oi, {{ primeiro_nome }}! {{prazo}}', wordsOf)).toBe('Oi, [primeiro nome]! [prazo]');
  expect(plainVariables('{{ valor }} e {{', wordsOf)).toBe('{{ valor }} e {{');
});
