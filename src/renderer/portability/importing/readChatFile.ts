import { BlobReader, BlobWriter, configure, ZipReader, type FileEntry } from '@zip.js/zip.js/index-native.js';
import { titleOfFile } from '../../../shared/domain/portability/chat/chatWords';
import { parseChat, type Chat, type ChatFailure } from '../../../shared/domain/portability/chat/parseChat';
import { done, refused, type Result } from '../../../shared/kernel/result';

// Its workers are made from text, which the page's policy allows to nobody.
configure({ useWebWorkers: false });

/** A chat export that was read, with the files beside it. */
export interface ChatFile {
  readonly fileName: string;
  /** With whom, by the name of the file. */
  readonly title: string | null;
  readonly chat: Chat;
  /** Files of the archive by their names; each is unpacked when it is asked for. */
  readonly media: ReadonlyMap<string, () => Promise<Blob>>;
}

export type ReadFailure =
  | ChatFailure
  /** The file went away, or the disk does not read it. */
  | { readonly code: 'unreadable' }
  | { readonly code: 'damaged-zip' }
  | { readonly code: 'locked-zip' }
  | { readonly code: 'zip-without-chat' }
  | { readonly code: 'too-large' };

/** A text of a chat is never larger: WhatsApp exports 40,000 messages at most. Bytes. */
const TEXT_MAX = 200_000_000;
/** As large as a medium may be here. */
const MEDIUM_MAX = 100_000_000;

/** Reads a `.txt` or `.zip` that WhatsApp exported. Nothing of it is stored. */
export async function readChatFile(file: File): Promise<Result<ChatFile, ReadFailure>> {
  const head = await file
    .slice(0, 4)
    .text()
    .catch(() => null);
  if (head === null) return refused({ code: 'unreadable' });
  if (head.startsWith('PK')) return readArchive(file);
  if (file.size > TEXT_MAX) return refused({ code: 'too-large' });
  return understood(file.name, titleOfFile(file.name), await textOf(file), new Map());
}

async function readArchive(file: File): Promise<Result<ChatFile, ReadFailure>> {
  let entries: readonly FileEntry[];
  try {
    const all = await new ZipReader(new BlobReader(file)).getEntries();
    entries = all.filter((entry) => !entry.directory);
  } catch {
    return refused({ code: 'damaged-zip' });
  }
  if (entries.some(({ encrypted }) => encrypted)) return refused({ code: 'locked-zip' });
  const texts = entries.filter(({ filename }) => /\.txt$/i.test(filename)).sort(chatFirst);
  let failure: ReadFailure = { code: 'zip-without-chat' };
  for (const entry of texts.slice(0, 5)) {
    const title = titleOfFile(nameOf(entry)) ?? titleOfFile(file.name);
    if (entry.uncompressedSize > TEXT_MAX) return refused({ code: 'too-large' });
    const text = await unpack(entry).then(textOf, () => null);
    if (text === null) return refused({ code: 'damaged-zip' });
    const read = understood(file.name, title, text, mediaOf(entries, entry));
    if (read.ok) return read;
    failure = read.failure;
  }
  return refused(failure);
}

/** iOS calls it `_chat.txt`, Android by the customer; documents of the chat may be texts too. */
function chatFirst(a: FileEntry, b: FileEntry): number {
  const rank = (entry: FileEntry): number =>
    nameOf(entry) === '_chat.txt' ? 0 : titleOfFile(nameOf(entry)) === null ? 2 : 1;
  return rank(a) - rank(b);
}

function mediaOf(entries: readonly FileEntry[], chat: FileEntry): Map<string, () => Promise<Blob>> {
  const media = new Map<string, () => Promise<Blob>>();
  for (const entry of entries) {
    if (entry === chat || entry.uncompressedSize > MEDIUM_MAX) continue;
    media.set(nameOf(entry).normalize('NFC'), () => unpack(entry));
  }
  return media;
}

function nameOf({ filename }: FileEntry): string {
  return filename.split('/').at(-1) ?? filename;
}

function unpack(entry: FileEntry): Promise<Blob> {
  return entry.getData(new BlobWriter(), { checkSignature: true });
}

function understood(
  fileName: string,
  title: string | null,
  text: string,
  media: ReadonlyMap<string, () => Promise<Blob>>,
): Result<ChatFile, ReadFailure> {
  const parsed = parseChat(text);
  return parsed.ok ? done({ fileName, title, chat: parsed.value, media }) : parsed;
}

/** UTF-8, or what an older Windows saved it as. */
export async function textOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const sixteen = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (sixteen) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
