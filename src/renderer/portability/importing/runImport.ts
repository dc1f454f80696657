import type { MediaContent, MessageContent } from '../../../shared/domain/conversations/content';
import {
  chatEntries,
  entryKey,
  kindOfFile,
  minuteOf,
  PLACEHOLDER,
  typeOfFile,
  type ChatEntry,
} from '../../../shared/domain/portability/chat/chatEntries';
import type { WrittenMoment } from '../../../shared/domain/portability/chat/chatLine';
import type { DateOrder, WallDate } from '../../../shared/domain/portability/chat/dateOrder';
import { mergeEntries } from '../../../shared/domain/portability/chat/mergeEntries';
import type { Clock, Instant } from '../../../shared/kernel/instant';
import type { RandomBytes } from '../../../shared/kernel/ids';
import type { Result } from '../../../shared/kernel/result';
import type { StoredMedia } from '../../../shared/contract/media';
import { beginImport, type BeginInput } from '../../commands/imports/beginImport';
import { endImport } from '../../commands/imports/endImport';
import type { Occasion } from '../../commands/occasion';
import { importMessages, type ReadyEntry } from '../../commands/imports/importMessages';
import type { BalcaoDatabase } from '../../db/database';
import type { ImportRow } from '../../db/imports/row';
import { knownMessages } from '../../db/messages/readKnown';
import { contentMediaId } from './contentMediaId';
import type { ChatFile } from './readChatFile';

/** What a person decided about one chat. */
export interface ImportChoice {
  readonly order: DateOrder;
  /** The author that is the shop. */
  readonly us: string | null;
  readonly customer: BeginInput['customer'];
}

export interface ImportTools {
  readonly db: BalcaoDatabase;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Attendant id. */
  readonly by: string;
  /** Why the conversation is closed, in words. */
  readonly reason: string;
  readonly keep: (mediaId: string, file: Blob) => Promise<Result<StoredMedia>>;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Says that this import is under way, to every window, until the work ends or its process dies. */
  readonly hold: <Value>(importId: string, work: () => Promise<Value>) => Promise<Value>;
}

export type ImportOutcome =
  | { readonly state: 'done' | 'stopped'; readonly row: ImportRow }
  /** What is in by then can be undone. */
  | { readonly state: 'failed'; readonly code: string; readonly importId: string | null };

/** Messages of one slice, about: a minute is never cut. */
const SLICE = 500;

/** Brings a chat in, slice by slice: the screen has its turn in between, and a stop loses nothing. */
export async function runImport(file: ChatFile, choice: ImportChoice, tools: ImportTools): Promise<ImportOutcome> {
  const { db, by } = tools;
  const files = new Set(file.media.keys());
  const entries = chatEntries(file.chat, { ...choice, toInstant: localInstant, files }).sort((a, b) => a.at - b.at);
  const begun = await beginImport(db, { by, fileName: file.fileName, customer: choice.customer }, occasionOf(tools));
  if (!begun.ok) return { state: 'failed', code: begun.failure.code, importId: null };
  return tools.hold(begun.value.importId, () => bringIn({ ...begun.value, entries, file }, tools));
}

interface Begun {
  readonly importId: string;
  readonly contactId: string;
  readonly entries: readonly ChatEntry[];
  readonly file: ChatFile;
}

async function bringIn({ importId, contactId, entries, file }: Begun, tools: ImportTools): Promise<ImportOutcome> {
  const { db, by, signal, reason, onProgress } = tools;
  let at = 0;
  for (const slice of slicesOf(entries)) {
    if (signal.aborted) break;
    const ready = await readied(slice, contactId, file, tools);
    if (typeof ready === 'string') return { state: 'failed', code: ready, importId };
    const stored = await importMessages(db, { by, importId, reason, entries: ready }, occasionOf(tools));
    if (!stored.ok) return { state: 'failed', code: stored.failure.code, importId };
    at += slice.length;
    onProgress(at, entries.length);
  }
  const row = await endImport(db, importId, occasionOf(tools));
  if (!row) return { state: 'failed', code: 'no-import', importId };
  return { state: at < entries.length ? 'stopped' : 'done', row };
}

function occasionOf({ clock, random }: ImportTools): Occasion {
  return { now: clock(), random };
}

/** A wall clock is read in the zone of this computer, as the phone beside it. */
function localInstant({ year, month, day }: WallDate, { hour, minute, seconds }: WrittenMoment): Instant {
  return new Date(year, month - 1, day, hour, minute, seconds ?? 0).getTime();
}

function* slicesOf(entries: readonly ChatEntry[]): Generator<readonly ChatEntry[]> {
  for (let from = 0; from < entries.length;) {
    let to = Math.min(from + SLICE, entries.length);
    while (to < entries.length && minuteOf(entries[to]?.at ?? 0) === minuteOf(entries[to - 1]?.at ?? 0)) to += 1;
    yield entries.slice(from, to);
    from = to;
  }
}

/** Keeps the files of what is new, and no others. @returns a code when a file could not be kept */
async function readied(
  slice: readonly ChatEntry[],
  contactId: string,
  file: ChatFile,
  { db, keep }: ImportTools,
): Promise<ReadyEntry[] | string> {
  const known = await knownMessages(db, contactId, slice[0]?.at ?? 0, slice.at(-1)?.at ?? 0);
  const keyOf = ({ at, direction, content, text }: ChatEntry): string => entryKey(at, direction, content.kind, text);
  const told = mergeEntries(slice, keyOf, known).known;
  const here = new Set(told.filter(({ row }) => row.content.kind === 'media').map(({ entry }) => entry));
  const ready: ReadyEntry[] = [];
  for (const entry of slice) {
    const { at, direction, text, content } = entry;
    const made = here.has(entry) ? leftOut(entry) : await contentOf(entry, file, keep);
    if (typeof made === 'string') return made;
    ready.push({ at, direction, kind: content.kind, text, content: made });
  }
  return ready;
}

async function contentOf(
  entry: ChatEntry,
  file: ChatFile,
  keep: ImportTools['keep'],
): Promise<MessageContent | string> {
  const { content, text } = entry;
  if (content.kind === 'text') return { kind: 'text', text };
  if (content.kind === 'deleted') return { kind: 'unsupported', subtype: 'revoked', raw: text };
  if (content.kind === 'left-out') return leftOut(entry);
  const blob = await file.media
    .get(content.name)?.()
    .catch(() => null);
  if (!blob) return leftOut(entry);
  const mediaId = await contentMediaId(blob);
  const kept = await keep(mediaId, blob);
  return kept.ok ? mediumContent(content.name, mediaId, text) : kept.failure.code;
}

function mediumContent(name: string, mediaId: string, caption: string): MediaContent {
  const media = kindOfFile(name);
  return {
    ...{ kind: 'media', media, mediaId, mimeType: typeOfFile(name) },
    ...(media === 'document' ? { fileName: name.replace(/^\d{8}-/, '') } : {}),
    ...(caption === '' ? {} : { caption }),
    ...(media === 'audio' && /^(?:PTT-|\d+-AUDIO)/.test(name) ? { voice: true } : {}),
  };
}

function leftOut({ content, text }: ChatEntry): MessageContent {
  const detail =
    content.kind === 'left-out' ? content.medium : content.kind === 'file' ? kindOfFile(content.name) : 'unknown';
  return { kind: 'unsupported', subtype: PLACEHOLDER, detail, raw: text };
}
