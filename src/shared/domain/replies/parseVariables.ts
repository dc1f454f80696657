import { fold } from '../../kernel/text';

/** A piece of a text: words as they are, a variable, or braces that cannot be read. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** `name` as `variableName` gives it; `text` as it was written, with its braces. */
  | { readonly kind: 'variable'; readonly name: string; readonly text: string }
  | { readonly kind: 'broken'; readonly text: string };

/** Longest name of a variable, characters. */
const NAME_MAX = 60;
/** What stands between two pairs of braces; a line or another brace ends the attempt. */
const VARIABLE = /\{\{([^{}\n]*)\}\}/g;
/** How much of an unreadable place is shown, characters. */
const SHOWN = 30;

/** `{{ Primeiro nome }}`, `{{PRIMEIRO_NOME}}` and `{{primeiro-nome}}` are one: no accents, small letters, `_` for blanks. */
export function variableName(written: string): string {
  return fold(written)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, NAME_MAX);
}

/**
 * A text in pieces that, put together, are the text again. Total: `{{` without its end, without a name or inside another
 * is `broken`, never passed over.
 */
export function parseVariables(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(VARIABLE)) {
    pieces.push(...wordsOf(text.slice(end, found.index)));
    const name = variableName(found[1] ?? '');
    pieces.push(name === '' ? { kind: 'broken', text: found[0] } : { kind: 'variable', name, text: found[0] });
    end = found.index + found[0].length;
  }
  pieces.push(...wordsOf(text.slice(end)));
  return pieces;
}

/** Words up to a `{{` that no variable began, and that place. */
function wordsOf(text: string): Piece[] {
  const at = text.indexOf('{{');
  if (at < 0) return text === '' ? [] : [{ kind: 'words', text }];
  const before: Piece[] = at === 0 ? [] : [{ kind: 'words', text: text.slice(0, at) }];
  return [...before, { kind: 'broken', text: text.slice(at) }];
}

/** The unreadable place as a person is shown it: not the whole rest of the text. */
export function shownBroken(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return Array.from(line).length > SHOWN ? `${Array.from(line).slice(0, SHOWN).join('')}…` : line;
}

/** Names of the variables of a text, each once, in order. */
export function variablesIn(text: string): readonly string[] {
  const names = parseVariables(text).flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : []));
  return [...new Set(names)];
}
