const MOST = 3;
/** Making one costs more than using it a hundred times. */
const clusters = new Intl.Segmenter('pt-BR');
const EMOJI =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\u{FE0F}?\u{20E3})/u;

/** Is the text nothing but one to three emoji? They are shown bigger. */
export function isEmojiOnly(text: string): boolean {
  const trimmed = text.replace(/\s/g, '');
  // Nearly every text begins with a letter, and is no further looked at.
  if (trimmed.length > 60 || !EMOJI.test(trimmed)) return false;
  const parts = Array.from(clusters.segment(trimmed), ({ segment }) => segment);
  return parts.length <= MOST && parts.every((part) => EMOJI.test(part));
}
