/** Endings of the plural → of the singular; the first that fits a word. */
const PLURALS: readonly (readonly [plural: string, singular: string])[] = [
  ['oes', 'ao'],
  ['aes', 'ao'],
  ['ais', 'al'],
  ['eis', 'el'],
  ['ois', 'ol'],
  ['ns', 'm'],
  ['res', 'r'],
  ['zes', 'z'],
  ['s', ''],
];
const SHORTEST = 4;

/**
 * A folded Portuguese word with its plural or singular, itself first: `boleto` → `boletos`, `cartoes` → `cartao`, `cartaos`.
 * Wrong guesses cost nothing, since nobody writes them. Short words and numbers stand alone.
 */
export function wordForms(word: string): readonly string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [word];
  const forms = new Set([word]);
  const ending = PLURALS.find(([plural]) => word.endsWith(plural));
  if (ending) {
    forms.add(word.slice(0, -ending[0].length) + ending[1]);
    // `clientes` ends as `flores` does: both ways are tried.
    if (ending[1] !== '') forms.add(word.slice(0, -1));
    return [...forms];
  }
  for (const [plural, singular] of PLURALS) {
    if (word.endsWith(singular)) forms.add(word.slice(0, word.length - singular.length) + plural);
  }
  return [...forms];
}
