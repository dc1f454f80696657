import { open } from 'node:fs/promises';

interface Sign {
  readonly type: string;
  readonly at: number;
  readonly bytes: string;
}

const SIGNS: readonly Sign[] = [
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n' },
  { type: 'image/gif', at: 0, bytes: 'GIF8' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'audio/ogg', at: 0, bytes: 'OggS' },
  { type: 'audio/wav', at: 8, bytes: 'WAVE' },
  { type: 'audio/amr', at: 0, bytes: '#!AMR' },
  { type: 'audio/mpeg', at: 0, bytes: 'ID3' },
  { type: 'audio/mp4', at: 4, bytes: 'ftypM4A' },
  { type: 'video/3gpp', at: 4, bytes: 'ftyp3g' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'video/webm', at: 0, bytes: '\x1aE\xdf\xa3' },
];
const HEAD_BYTES = 16;

/**
 * The kind of a medium by its first bytes. What it was announced as is not asked: the sender chose that, and here it
 * decides what the page makes of it. Unknown kinds are only bytes, never a document.
 */
function mediaType(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1');
  const sign = SIGNS.find((each) => text.startsWith(each.bytes, each.at));
  if (sign) return sign.type;
  // Frames of MPEG audio and AAC begin with eleven or twelve set bits and no name.
  const [first = 0, second = 0] = head;
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac';
  return first === 0xff && (second & 0xe0) === 0xe0 ? 'audio/mpeg' : 'application/octet-stream';
}

/** The same of a file. @throws what the disk refuses */
export async function mediaTypeOfFile(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const head = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return mediaType(head.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
