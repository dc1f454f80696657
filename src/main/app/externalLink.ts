const SCHEMES: ReadonlySet<string> = new Set(['https:', 'mailto:', 'tel:']);
const LONGEST = 2_048;

/**
 * Reads a link that a person clicked (Electron checklist 15).
 * @returns the normalised address, or null for one that is not handed to the system: http, file, own schemes,
 * and addresses with a login in them, which only serve to mislead
 */
export function externalLink(text: string): string | null {
  if (text.length > LONGEST || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
