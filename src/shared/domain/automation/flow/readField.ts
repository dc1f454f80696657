import { assertNever } from '../../../kernel/assertNever';
import { digitsOf } from '../../../kernel/text';
import { brazilPhone, formatPhone } from '../../contacts/brazilPhone';
import type { FieldType } from './flow';
import { brazilDate, readDate } from './readDate';
import { formatCnpj, formatCpf, isCnpj, isCpf } from './taxNumbers';

const NAME_MAX = 80;
const TEXT_VALUE_MAX = 500;

/**
 * Reads what a customer answered when asked for a field.
 * @param thisYear decides the century of dates with two digits
 * @returns the value as it is kept and shown; null: it is none
 */
export function readField(type: FieldType, written: string, thisYear: number): string | null {
  const text = written.replace(/\s+/g, ' ').trim();
  switch (type) {
    case 'name':
      return nameIn(text);
    case 'cpf':
      return cpfIn(text);
    case 'cnpj':
      return cnpjIn(text);
    case 'cpf-cnpj':
      return cpfIn(text) ?? cnpjIn(text);
    case 'email':
      return emailIn(text);
    case 'date': {
      const date = readDate(text, thisYear);
      return date === null ? null : brazilDate(date);
    }
    case 'contract':
      return contractIn(text);
    case 'phone':
      return phoneIn(text);
    case 'number':
      return /-?\d+(?:[.,]\d+)*/.exec(text)?.[0] ?? null;
    case 'text':
      return text === '' ? null : Array.from(text).slice(0, TEXT_VALUE_MAX).join('');
    default:
      return assertNever(type);
  }
}

function nameIn(text: string): string | null {
  const name = text
    .replace(/^(?:meu nome (?:é|e)|me chamo|sou (?:o|a)?|eu sou (?:o|a)?)\s+/iu, '')
    .replace(/[.!,;]+$/, '');
  if (!/^\p{L}[\p{L}\p{M}'’. -]*\p{L}\.?$/u.test(name)) return null;
  return Array.from(name).length > NAME_MAX ? null : name;
}

/** The number may stand in a sentence; leading zeros that a spreadsheet dropped are not guessed. */
function cpfIn(text: string): string | null {
  const found = /(?<!\d)\d{3}[. ]?\d{3}[. ]?\d{3}[-. ]?\d{2}(?!\d)/.exec(text);
  const digits = digitsOf(found?.[0] ?? '');
  return isCpf(digits) ? formatCpf(digits) : null;
}

function cnpjIn(text: string): string | null {
  const found = /(?<![0-9A-Z])[0-9A-Z]{2}[. ]?[0-9A-Z]{3}[. ]?[0-9A-Z]{3}[/ ]?[0-9A-Z]{4}[- ]?\d{2}(?!\d)/i.exec(text);
  const plain = (found?.[0] ?? '').toUpperCase().replace(/[^0-9A-Z]/g, '');
  return isCnpj(plain) ? formatCnpj(plain) : null;
}

function emailIn(text: string): string | null {
  const found = /[^\s<>@,;"]+@[^\s<>@,;"]+\.[a-z]{2,}/i.exec(text.replace(/\s*@\s*/, '@'));
  const address = found?.[0].replace(/^[.:(]+/, '').toLowerCase();
  return address === undefined || address.includes('..') || address.length > 254 ? null : address;
}

function contractIn(text: string): string | null {
  const candidates = text.toUpperCase().match(/[0-9A-Z][0-9A-Z./-]*/g) ?? [];
  const fitting = candidates.map((part) => part.replace(/[./-]+$/, '')).filter((part) => /\d{2}/.test(part));
  const [only] = fitting;
  return only === undefined || fitting.length > 1 || only.length > 24 ? null : only;
}

function phoneIn(text: string): string | null {
  const digits = digitsOf(text).replace(/^0+/, '');
  const full = digits.length === 10 || digits.length === 11 ? `55${digits}` : digits;
  return brazilPhone(full) === null ? null : formatPhone(full);
}
