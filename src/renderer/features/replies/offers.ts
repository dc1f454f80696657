import { findReplies } from '../../../shared/domain/replies/findReplies';
import type { MacroRow } from '../../db/macros/row';
import type { QuickReplyRow } from '../../db/quickReplies/row';

/** Something that / may mean. */
export type Offer =
  | { readonly kind: 'reply'; readonly id: string; readonly reply: QuickReplyRow }
  | { readonly kind: 'macro'; readonly id: string; readonly macro: MacroRow };

/** What is looked through: everything, one folder ('' is those without one), or only macros. */
export type Shelf = { readonly kind: 'all' | 'macros' } | { readonly kind: 'folder'; readonly name: string };

export const ALL: Shelf = { kind: 'all' };
const MACROS: Shelf = { kind: 'macros' };

/** More are not offered at once: another letter tells them apart. */
const MOST = 30;
const MOST_MACROS = 10;

/** The shelves that there are, in the order in which ← and → go through them; none where there is nothing to choose. */
export function shelvesOf(replies: readonly QuickReplyRow[], macros: readonly MacroRow[]): readonly Shelf[] {
  const names = [...new Set(replies.map(({ folder }) => folder))].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'pt-BR'),
  );
  const folders = names.some((name) => name !== '') ? names.map((name) => ({ kind: 'folder', name }) as const) : [];
  const others = macros.length > 0 ? [...folders, MACROS] : folders;
  return others.length === 0 ? [] : [ALL, ...others];
}

export function sameShelf(a: Shelf, b: Shelf): boolean {
  return a.kind === b.kind && (a.kind !== 'folder' || b.kind !== 'folder' || a.name === b.name);
}

/** What a search finds on a shelf: ready texts first, then macros. */
export function offersOn(
  shelf: Shelf,
  query: string,
  replies: readonly QuickReplyRow[],
  macros: readonly MacroRow[],
): readonly Offer[] {
  const here = shelf.kind === 'folder' ? replies.filter(({ folder }) => folder === shelf.name) : replies;
  const texts = shelf.kind === 'macros' ? [] : findReplies(here, query).slice(0, MOST);
  const wanted = shelf.kind === 'folder' ? [] : findReplies(macros.map(findable), query);
  const most = shelf.kind === 'macros' ? MOST : MOST_MACROS;
  return [
    ...texts.map((reply) => ({ kind: 'reply', id: reply.id, reply }) as const),
    ...wanted.slice(0, most).map(({ macro }) => ({ kind: 'macro', id: macro.id, macro }) as const),
  ];
}

/** A macro is found by its name, and by the words and tags that it writes. */
function findable(macro: MacroRow) {
  const words = macro.steps.flatMap((step) => ('text' in step ? step.text : 'tags' in step ? step.tags : []));
  const { id, title, uses } = macro;
  return { id, title, uses, shortcut: '', folder: '', text: words.join(' '), macro };
}
