import type { MediaKind } from '../state/mediaRules';
import { silentVoice } from './ogg';
import { writePdf } from './pdf';
import { cakePicture } from './png';
import { cupcakeSticker } from './stickerWebp';

export interface SampleFile {
  readonly mimeType: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** An MP4 whose film is empty: well-formed boxes, no track. */
function emptyFilm(): Uint8Array {
  const movie = Buffer.alloc(100);
  movie.writeUInt32BE(1_000, 12);
  movie.writeUInt32BE(0x0001_0000, 20);
  movie.writeUInt16BE(0x0100, 24);
  for (const [place, value] of [0x0001_0000, 0, 0, 0, 0x0001_0000, 0, 0, 0, 0x4000_0000].entries()) {
    movie.writeUInt32BE(value, 36 + place * 4);
  }
  movie.writeUInt32BE(1, 96);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isommp42', 'latin1')),
    box('moov', box('mvhd', movie)),
    box('mdat', new Uint8Array()),
  ]);
}

const makers: Readonly<Record<MediaKind, () => SampleFile>> = {
  image: () => ({ mimeType: 'image/png', fileName: 'foto.png', bytes: cakePicture() }),
  audio: () => ({ mimeType: 'audio/ogg; codecs=opus', fileName: 'voz.ogg', bytes: silentVoice(3) }),
  document: () => ({
    mimeType: 'application/pdf',
    fileName: 'comprovante.pdf',
    bytes: writePdf(['Comprovante de exemplo', 'Valor: R$ 45,90', 'Pedido 0001']),
  }),
  sticker: () => ({ mimeType: 'image/webp', fileName: 'figurinha.webp', bytes: cupcakeSticker() }),
  video: () => ({ mimeType: 'video/mp4', fileName: 'video.mp4', bytes: emptyFilm() }),
};

const made = new Map<MediaKind, SampleFile>();

/** A small valid file of a kind, made once. */
export function sampleFile(kind: MediaKind): SampleFile {
  const known = made.get(kind);
  if (known) return known;
  const file = makers[kind]();
  made.set(kind, file);
  return file;
}
