interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means on the active message; null: nothing of ours. */
export function bubbleKey({ key, ctrlKey, metaKey, altKey }: Key): 'reply' | 'react' | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Enter' || key.toLowerCase() === 'r') return 'reply';
  return key.toLowerCase() === 'e' ? 'react' : null;
}
