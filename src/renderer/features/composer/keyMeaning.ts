interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** What a key means while writing; null: what it always means. Enter that ends a composition (accents, IME) never sends. */
export function keyMeaning(key: Key, enterSends: boolean): 'send' | 'leave' | null {
  if (key.isComposing) return null;
  if (key.key === 'Escape') return 'leave';
  if (key.key !== 'Enter') return null;
  if (key.ctrlKey || key.metaKey) return 'send';
  return key.shiftKey === enterSends ? null : 'send';
}
