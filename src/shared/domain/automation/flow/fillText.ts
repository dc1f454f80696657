/** A variable in a text: `{{nome}}`, `{{registro.Saldo}}`. */
const VARIABLE = /\{\{\s*([^{}]+?)\s*\}\}/g;

export interface FilledText {
  readonly text: string;
  /** Variables that had no value. */
  readonly missing: readonly string[];
}

/**
 * Puts values into a text. What has none is left out together with the space before it, and what is left of braces is
 * taken apart, so that no customer ever reads `{{`, whatever an owner or a customer typed.
 * @param valueOf undefined or '': there is none
 */
export function fillText(template: string, valueOf: (name: string) => string | undefined): FilledText {
  const missing: string[] = [];
  const pattern = new RegExp(` ?${VARIABLE.source}`, 'g');
  const text = template.replace(pattern, (found: string, name: string, place: number) => {
    const value = valueOf(name.trim());
    if (value !== undefined && value !== '') {
      const words = name.trim() === 'saudacao' && begins(template.slice(0, place)) ? large(value) : value;
      return (found.startsWith(' ') ? ' ' : '') + words;
    }
    missing.push(name.trim());
    return '';
  });
  return { text: text.replace(/\{{2,}|\}{2,}/g, '').trim(), missing };
}

/** `Bom dia, Ana!` but `Olá, bom dia!` */
function begins(before: string): boolean {
  return /(?:^|[.!?…\n])["'“*_~\s]*$/u.test(before);
}

function large(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The names of the variables in a text. */
export function variablesIn(template: string): string[] {
  return [...template.matchAll(VARIABLE)].map((found) => (found[1] ?? '').trim());
}
