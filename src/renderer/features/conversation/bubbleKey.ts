interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const meanings: Readonly<Record<string, 'reply' | 'react' | 'open' | 'copy'>> = {
  enter: 'reply',
  r: 'reply',
  e: 'react',
  ' ': 'open',
  c: 'copy',
};

/** What a key means on the active message; null: nothing of ours. `open`: play it, look at it, follow it. */
export function bubbleKey({ key, ctrlKey, metaKey, altKey }: Key): 'reply' | 'react' | 'open' | 'copy' | null {
  const meaning = meanings[key.toLowerCase()] ?? null;
  if (altKey) return null;
  return ctrlKey || metaKey ? (meaning === 'copy' ? meaning : null) : meaning;
}
