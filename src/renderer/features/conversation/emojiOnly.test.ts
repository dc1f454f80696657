import { expect, it } from 'vitest';
import { isEmojiOnly } from './emojiOnly';

it.each(['👍', '❤️', '👩‍👩‍👧‍👦 🇧🇷', '🎉🎉🎉', '1️⃣'])('%s is emoji only', (text) => {
  expect(isEmojiOnly(text)).toBe(true);
});

it.each(['', 'ok 👍', '123', '🎉🎉🎉🎉', '#', '!'])('%s is not', (text) => {
  expect(isEmojiOnly(text)).toBe(false);
});
