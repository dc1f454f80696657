const MOST = 3;
const EMOJI =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\u{FE0F}?\u{20E3})/u;

/** Is the text nothing but one to three emoji? They are shown bigger. */
export function isEmojiOnly(text: string): boolean {
  const trimmed = text.replace(/\s/g, '');
  if (trimmed === '' || trimmed.length > 60) return false;
  const clusters = Array.from(new Intl.Segmenter('pt-BR').segment(trimmed), (part) => part.segment);
  return clusters.length <= MOST && clusters.every((cluster) => EMOJI.test(cluster));
}
