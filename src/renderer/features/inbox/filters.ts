import { digitsOf, fold } from '../../../shared/kernel/text';
import type { ConversationRow } from '../../db/conversations/row';
import type { ListFilter } from '../../stores/selection';

export const NO_FILTER: ListFilter = {
  sectorId: null,
  attendantId: null,
  tag: null,
  missed: false,
  unread: false,
  text: '',
};

/** A filter that somebody keeps under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: ListFilter;
}

/** Does it ask for anything? */
export function isEmptyFilter(filter: ListFilter): boolean {
  return conditionsOf(filter) === 0;
}

/** How many conditions it has. */
export function conditionsOf({ sectorId, attendantId, tag, missed, unread, text }: ListFilter): number {
  return [sectorId !== null, attendantId !== null, tag !== null, missed, unread, text.trim() !== ''].filter(Boolean)
    .length;
}

/** Does a conversation meet every condition? */
export function meets(row: ConversationRow, filter: ListFilter): boolean {
  const { service } = row;
  if (filter.sectorId !== null && service.sectorId !== filter.sectorId) return false;
  if (filter.attendantId !== null && (service.attendantId ?? '') !== filter.attendantId) return false;
  if (filter.tag !== null && !service.tags.includes(filter.tag)) return false;
  if (filter.missed && service.missed === null) return false;
  if (filter.unread && row.unread === 0) return false;
  return filter.text.trim() === '' || says(row, filter.text);
}

function says({ title, waId, protocol, lastMessage }: ConversationRow, text: string): boolean {
  const digits = digitsOf(text);
  const numbers = `${waId ?? ''} ${protocol} ${protocol.replace('-', '')}`;
  if (digits.length >= 3 && numbers.includes(digits)) return true;
  const words = fold(`${title} ${lastMessage?.text ?? ''}`);
  return fold(text)
    .split(' ')
    .every((part) => words.includes(part));
}

/** What is kept in the window's storage, looked at before it is trusted. */
export function savedFiltersOf(text: string | null): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((entry) => savedFilterOf(entry) ?? []) : [];
  } catch {
    return [];
  }
}

function savedFilterOf(value: unknown): SavedFilter | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, filter } = value as Partial<Record<keyof SavedFilter, unknown>>;
  if (typeof name !== 'string' || typeof filter !== 'object' || filter === null) return null;
  const { sectorId, attendantId, tag, missed, unread, text } = filter as Partial<Record<keyof ListFilter, unknown>>;
  const id = (part: unknown): string | null => (typeof part === 'string' ? part : null);
  return {
    name,
    filter: {
      sectorId: id(sectorId),
      attendantId: id(attendantId),
      tag: id(tag),
      missed: missed === true,
      unread: unread === true,
      text: id(text) ?? '',
    },
  };
}
