/**
 * Folds a text for searching: no accents, lower case, single spaces.
 * The same folding serves the index and the query (`ç` → `c`, `ã` → `a`).
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Only the digits of a text: phones, CPF and order numbers as people type them. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
