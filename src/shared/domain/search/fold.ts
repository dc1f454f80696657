/** Longer tokens are cut: nobody types more, and an attacker could. UTF-16 units. */
const LONGEST_TOKEN = 64;

/**
 * The words of a text as the index and the query know them: lower case, no accents, no compatibility forms (`𝗯𝗼𝗹𝗲𝘁𝗼`,
 * full-width digits), nothing invisible (zero width, direction marks, soft hyphens). Letters and digits are words, all else
 * parts them. Index and query go through here alike, so that no tokenizer's tables can tell them apart.
 */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Co}]/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(shortened);
}

function shortened(token: string): string {
  return token.length <= LONGEST_TOKEN ? token : token.slice(0, LONGEST_TOKEN);
}

/** Emoji as tokens of the index, each once: `emoji1f44d`, without skin tones and joiners. Most texts have none. */
export function emojiTokens(text: string): string[] {
  const found = text.match(/\p{Extended_Pictographic}/gu);
  return found === null ? [] : [...new Set(found.map((emoji) => `emoji${(emoji.codePointAt(0) ?? 0).toString(16)}`))];
}
