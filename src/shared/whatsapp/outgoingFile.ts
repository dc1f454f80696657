import type { MediaKind } from '../domain/conversations/content';
import { fileSign } from './fileSign';
import { FILE_MAX, STICKER_ANIMATED_MAX } from './limits';

/** A file that somebody wants to send, before it is read whole. */
export interface OfferedFile {
  readonly name: string;
  /** As the system announces it; '' when it does not know. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly head: Uint8Array;
}

/** A way to send a file. `convert`: it becomes a JPEG that is small enough first. */
export interface FileWay {
  readonly media: MediaKind;
  readonly mimeType: string;
  readonly convert: boolean;
}

export type FileVerdict =
  /** The first way is how it is meant to go. More than one: the person chooses, since something gets lost. */
  | { readonly verdict: 'ways'; readonly ways: readonly FileWay[]; readonly because: FileDoubt | null }
  | { readonly verdict: 'refused'; readonly because: 'empty' | 'too-large' };

/** Why a file does not simply go as what it is: too large for its kind, or of a form that WhatsApp does not show. */
export type FileDoubt = 'image-too-large' | 'image-form' | 'audio-too-large' | 'video-too-large' | 'sticker';

const AUDIO = new Set(['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg']);
const VIDEO = new Set(['video/mp4', 'video/3gpp']);
/** Pictures that Chromium can read and so make a JPEG of. */
const CONVERTIBLE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp', 'image/avif']);
/** Types that WhatsApp takes as documents by name (cloud-api 3). */
const OFFICE: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/plain',
  pdf: 'application/pdf',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** How a file can be sent, by its bytes and size (cloud-api 3). Total: anything up to 100 MB can go as a document. */
export function judgeFile(file: OfferedFile): FileVerdict {
  if (file.size === 0) return { verdict: 'refused', because: 'empty' };
  if (file.size > FILE_MAX.document) return { verdict: 'refused', because: 'too-large' };
  const { type, unfit = false, animated = false } = fileSign(file.head);
  if (type === 'image/webp' && file.size <= (animated ? STICKER_ANIMATED_MAX : FILE_MAX.sticker)) {
    return ways('sticker', picture, way('sticker', type), asDocument(file, type));
  }
  if (type?.startsWith('image/')) return judgePicture(file, type, unfit);
  const audio = type !== null && AUDIO.has(type) && !unfit;
  if (audio && file.size <= FILE_MAX.audio) return ways(null, way('audio', type));
  if (audio) return ways('audio-too-large', asDocument(file, type));
  const video = type !== null && VIDEO.has(type);
  if (video && file.size <= FILE_MAX.video) return ways(null, way('video', type));
  if (video) return ways('video-too-large', asDocument(file, type));
  return ways(null, asDocument(file, type));
}

/** A picture made small enough. */
const picture: FileWay = { media: 'image', mimeType: 'image/jpeg', convert: true };

function judgePicture(file: OfferedFile, type: string, unfit: boolean): FileVerdict {
  const taken = (type === 'image/jpeg' || type === 'image/png') && !unfit;
  if (taken && file.size <= FILE_MAX.image) return ways(null, way('image', type));
  if (!CONVERTIBLE.has(type)) return ways('image-form', asDocument(file, type));
  return ways(taken ? 'image-too-large' : 'image-form', picture, asDocument(file, type));
}

function ways(because: FileDoubt | null, ...list: readonly FileWay[]): FileVerdict {
  return { verdict: 'ways', ways: list, because };
}

function way(media: MediaKind, mimeType: string): FileWay {
  return { media, mimeType, convert: false };
}

/**
 * As a document. The type of a picture, a sound or a film would bring its own limit with it at the upload, so these go as
 * plain bytes; the ending of the name tells the customer's phone what it is.
 */
function asDocument(file: OfferedFile, type: string | null): FileWay {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (type === 'application/pdf') return way('document', type);
  const announced = /^(?:application|text)\/[\w.+-]+$/.test(file.type) ? file.type : null;
  const office = type === null && Object.hasOwn(OFFICE, ending) ? OFFICE[ending] : undefined;
  return way('document', office ?? announced ?? 'application/octet-stream');
}

/** May this kind carry words of its own? (cloud-api 2.4) */
export function mayHaveCaption(media: MediaKind): boolean {
  return media === 'image' || media === 'video' || media === 'document';
}
