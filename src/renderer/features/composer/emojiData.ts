import type { EmojiDataResolver } from 'frimousse';
import emojis from 'emojibase-data/pt/data.json';
import messages from 'emojibase-data/pt/messages.json';

/** Newer ones are missing from the fonts of systems still in use. */
const NEWEST = 15;
const COMPONENTS = 'component';

/** Emojibase's Portuguese data as the picker wants it. */
export const emojiData: EmojiDataResolver = () => {
  const categories = messages.groups
    .filter((group) => group.key !== COMPONENTS)
    .map((group) => ({ index: group.order, label: group.message.charAt(0).toUpperCase() + group.message.slice(1) }));
  const known = new Set(categories.map((category) => category.index));
  return {
    locale: 'pt',
    categories,
    skinTones: {
      light: 'clara',
      'medium-light': 'morena clara',
      medium: 'morena',
      'medium-dark': 'morena escura',
      dark: 'escura',
    },
    emojis: emojis.flatMap((entry) =>
      entry.group !== undefined && known.has(entry.group) && entry.version <= NEWEST
        ? [
            {
              emoji: entry.emoji,
              category: entry.group,
              label: entry.label,
              version: entry.version,
              tags: [...(entry.tags ?? [])],
            },
          ]
        : [],
    ),
  };
};
