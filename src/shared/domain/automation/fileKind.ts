import type { MessageContent } from '../conversations/content';

/** Kinds of documents that an office tells apart. Persisted in rules. */
export type RuleFile = 'pdf' | 'photo' | 'word' | 'sheet' | 'archive' | 'xml' | 'other';

export const ruleFiles: readonly RuleFile[] = ['pdf', 'photo', 'word', 'sheet', 'archive', 'xml', 'other'];

const endings: Readonly<Record<Exclude<RuleFile, 'other'>, RegExp>> = {
  pdf: /\.pdf$/,
  photo: /\.(?:jpe?g|png|webp|heic|tiff?)$/,
  word: /\.(?:docx?|odt|rtf)$/,
  sheet: /\.(?:xlsx?|ods|csv)$/,
  archive: /\.(?:zip|rar|7z)$/,
  xml: /\.xml$/,
};
const types: Readonly<Record<Exclude<RuleFile, 'other'>, RegExp>> = {
  pdf: /pdf/,
  photo: /^image\//,
  word: /word|opendocument\.text|rtf/,
  sheet: /excel|spreadsheet|csv/,
  archive: /zip|rar|7z/,
  xml: /[/+]xml$/,
};

/**
 * What kind of document somebody sent: a photo of one counts, a voice message does not. Phones name types loosely
 * (`application/octet-stream`), so the ending of the name counts first.
 * @returns null: the message is no file of an office
 */
export function fileKind(content: MessageContent): RuleFile | null {
  if (content.kind !== 'media' || (content.media !== 'document' && content.media !== 'image')) return null;
  if (content.media === 'image') return 'photo';
  const name = (content.fileName ?? '').trim().toLowerCase();
  const mime = content.mimeType.toLowerCase().split(';')[0] ?? '';
  const kinds = Object.keys(endings) as (keyof typeof endings)[];
  const named = kinds.find((kind) => endings[kind].test(name));
  // Office's own types are archives and XML by name as well: the first that fits is the narrowest.
  return named ?? kinds.find((kind) => types[kind].test(mime)) ?? 'other';
}
