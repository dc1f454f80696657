/** Weighted check digit modulo 11, as the Receita Federal defines it for CPF and CNPJ: 11 − rest, and 0 where that is above 9. */
function checkDigit(values: readonly number[], weights: readonly number[]): number {
  const sum = values.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

const descending = (from: number, length: number): number[] => Array.from({ length }, (_, place) => from - place);

/** Is it a CPF with right check digits? Eleven equal digits pass the arithmetic and are none. @param digits 11 digits */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1{10}$/.test(digits)) return false;
  const values = Array.from(digits, Number);
  const first = checkDigit(values.slice(0, 9), descending(10, 9));
  const second = checkDigit([...values.slice(0, 9), first], descending(11, 10));
  return values[9] === first && values[10] === second;
}

const CNPJ_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Is it a CNPJ with right check digits? Since July 2026 new ones have letters in the first twelve places; a character
 * counts as its ASCII code − 48 (Instrução Normativa RFB 2.229/2024), which for digits is the digit.
 * @param plain 14 characters, upper case, without punctuation
 */
export function isCnpj(plain: string): boolean {
  if (!/^[0-9A-Z]{12}\d{2}$/.test(plain) || /^(.)\1{13}$/.test(plain)) return false;
  const values = Array.from(plain, (character) => character.charCodeAt(0) - 48);
  const first = checkDigit(values.slice(0, 12), CNPJ_WEIGHTS.slice(1));
  const second = checkDigit([...values.slice(0, 12), first], CNPJ_WEIGHTS);
  return values[12] === first && values[13] === second;
}

/** 11 digits → `123.456.789-09`. */
export function formatCpf(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
}

/** 14 characters → `12.ABC.345/01DE-35`. */
export function formatCnpj(plain: string): string {
  return plain.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5');
}
