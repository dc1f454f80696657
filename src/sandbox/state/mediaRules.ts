export type MediaKind = 'audio' | 'document' | 'image' | 'sticker' | 'video';

const MB = 1024 * 1024;
const KB = 1024;

const listed: Readonly<Record<MediaKind, readonly string[]>> = {
  audio: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/opus'],
  document: [
    'text/plain',
    'application/pdf',
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  image: ['image/jpeg', 'image/png'],
  sticker: ['image/webp'],
  video: ['video/mp4', 'video/3gpp'],
};

const limits: Readonly<Record<MediaKind, number>> = {
  audio: 16 * MB,
  document: 100 * MB,
  image: 5 * MB,
  sticker: 500 * KB,
  video: 16 * MB,
};

/** Every type that the refusal of a wrong one names. */
const acceptedTypes: readonly string[] = Object.values(listed).flat();

/** A MIME type without its parameters, lower case. */
export const bareType = (mimeType: string): string => (mimeType.split(';')[0] ?? '').trim().toLowerCase();

/** May media of this type be sent as that kind? Any application or text type goes as a document (section 3). */
export function fitsKind(kind: MediaKind, mimeType: string): boolean {
  const type = bareType(mimeType);
  if (listed[kind].includes(type)) return true;
  return kind === 'document' && /^(application|text|image|audio|video)\/[\w.+-]+$/.test(type);
}

/** What a MIME type is uploaded as; null when it is not accepted. */
function kindOfType(mimeType: string): MediaKind | null {
  const type = bareType(mimeType);
  for (const kind of ['audio', 'image', 'sticker', 'video', 'document'] as const) {
    if (listed[kind].includes(type)) return kind;
  }
  return /^(application|text)\/[\w.+-]+$/.test(type) ? 'document' : null;
}

const contains = (bytes: Uint8Array, text: string, within: number): boolean =>
  Buffer.from(bytes.subarray(0, within)).includes(text, 0, 'latin1');

/** WebP whose VP8X header says that it moves. */
function isAnimatedWebp(bytes: Uint8Array): boolean {
  return contains(bytes.subarray(12), 'VP8X', 4) && ((bytes[20] ?? 0) & 0x02) !== 0;
}

/**
 * Checks a file that is being uploaded (section 3).
 * @returns null when it is fine, else what is wrong, in English
 */
export function uploadProblem(mimeType: string, bytes: Uint8Array): string | null {
  const kind = kindOfType(mimeType);
  if (!kind) {
    return `Param file must be a file with one of the following types: ${acceptedTypes.join(', ')}. Received file of type '${bareType(mimeType)}'.`;
  }
  if (bytes.length === 0) return 'Param file must not be empty.';
  const limit = kind === 'sticker' && !isAnimatedWebp(bytes) ? 100 * KB : limits[kind];
  if (bytes.length > limit) {
    return `File of ${String(bytes.length)} bytes is too large for ${kind}: at most ${String(limit)} bytes.`;
  }
  if (bareType(mimeType) === 'audio/ogg' && !contains(bytes, 'OpusHead', 128)) {
    return 'Files of type audio/ogg must hold audio of the OPUS codec.';
  }
  return null;
}

/** The largest file of a kind, bytes. */
export const mediaLimit = (kind: MediaKind): number => limits[kind];
