/** What the first bytes of a file tell about it. */
export interface FileSign {
  /** MIME type by the bytes; null: not one that is known by them. */
  readonly type: string | null;
  /** PNG with 16 bits a channel, Ogg without one-channel Opus: of the right kind, but not as WhatsApp takes it (cloud-api 3). */
  readonly unfit?: boolean;
  readonly animated?: boolean;
}

/** So many bytes are looked at. */
export const HEAD_BYTES = 64;

const SIGNS: readonly (readonly [type: string, at: number, bytes: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/amr', 0, '#!AMR'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mp4', 4, 'ftypM4A'],
  ['image/heic', 4, 'ftyphei'],
  ['image/heic', 4, 'ftypmif1'],
  ['image/avif', 4, 'ftypavi'],
  ['video/3gpp', 4, 'ftyp3g'],
  ['video/quicktime', 4, 'ftypqt'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, '\x1aE\xdf\xa3'],
  ['application/pdf', 0, '%PDF-'],
];

/** The kind of a file by its first `HEAD_BYTES` bytes: names and announced types are what somebody chose. */
export function fileSign(head: Uint8Array): FileSign {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  const type = SIGNS.find(([, at, bytes]) => text.startsWith(bytes, at))?.[0] ?? frameType(head);
  switch (type) {
    case 'image/png':
      return { type, unfit: head[24] === 16 };
    case 'image/webp':
      return { type, animated: text.startsWith('VP8X', 12) && ((head[20] ?? 0) & 0x02) !== 0 };
    case 'audio/ogg':
      // The first page holds the head of its only stream: 28 bytes in, then its version, then the channels.
      return { type, unfit: !text.startsWith('OpusHead', 28) || head[37] !== 1 };
    default:
      return { type };
  }
}

/** Frames of MPEG audio and AAC begin with eleven or twelve set bits and no name. */
function frameType(head: Uint8Array): string | null {
  const [first = 0, second = 0] = head;
  if (first !== 0xff) return null;
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  return (second & 0xe0) === 0xe0 ? 'audio/mpeg' : null;
}
