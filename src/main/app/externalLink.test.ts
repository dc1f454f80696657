import { expect, it } from 'vitest';
import { externalLink } from './externalLink';

it.each([
  ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
  ['mailto:ana@example.com', 'mailto:ana@example.com'],
  ['tel:+5511900001234', 'tel:+5511900001234'],
  ['http://example.com', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['balcao://app', null],
  ['ms-settings:', null],
  ['https://bank.example@evil.example', null],
  ['not a link', null],
  [`https://example.com/${'a'.repeat(3_000)}`, null],
])('%s → %s', (text, link) => {
  expect(externalLink(text)).toBe(link);
});
