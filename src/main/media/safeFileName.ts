import type { MediaRequest } from '../../shared/contract/media';

/** Windows keeps these names for devices, whatever ending follows. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 180;

/** A file name that no system takes for a path, a device or a hidden file; the id when nothing is left of the name. */
export function safeFileName(media: MediaRequest): string {
  const ending = (media.mimeType.split(';')[0] ?? '').split('/')[1]?.replace(/[^a-z0-9]/gi, '') ?? '';
  const wanted = media.fileName ?? `${media.mediaId}${ending === '' ? '' : `.${ending}`}`;
  // Marks of writing direction can make `exe.pdf` out of `fdp.exe`.
  const safe = wanted
    .replace(/[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '')
    .replace(DEVICES, '_$&');
  return safe.trim() === '' ? media.mediaId : safe.slice(-LONGEST);
}
