import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD_BYTES } from './fileSign';
import { FILE_MAX } from './limits';
import { judgeFile, type OfferedFile } from './outgoingFile';

const MB = 1024 * 1024;

function bytes(text: string, more: Readonly<Record<number, number>> = {}): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  Array.from(text).forEach((letter, place) => (head[place] = letter.charCodeAt(0)));
  for (const [place, value] of Object.entries(more)) head[Number(place)] = value;
  return head;
}

const JPEG = bytes('\xff\xd8\xff');
const PNG = bytes('\x89PNG\r\n', { 24: 8 });
const PNG16 = bytes('\x89PNG\r\n', { 24: 16 });
const WEBP = bytes('RIFF\0\0\0\0WEBPVP8 ');
const WEBP_MOVING = bytes('RIFF\0\0\0\0WEBPVP8X', { 20: 2 });
const HEIC = bytes('\0\0\0\x18ftypheic');
const MP4 = bytes('\0\0\0\x18ftypisom');
const MOV = bytes('\0\0\0\x18ftypqt  ');
const MP3 = bytes('ID3');
const OPUS = bytes(`OggS${'\0'.repeat(24)}OpusHead`, { 36: 1, 37: 1 });
const STEREO = bytes(`OggS${'\0'.repeat(24)}OpusHead`, { 36: 1, 37: 2 });
const PDF = bytes('%PDF-1.7');
const TEXT = bytes('Olá');

const file = (name: string, head: Uint8Array, size = 1000, type = ''): OfferedFile => ({ name, head, size, type });
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('judgeFile', () => {
  it.each<[string, OfferedFile, string | null, readonly string[]]>([
    ['a photo', file('a.jpg', JPEG), null, ['image image/jpeg']],
    ['a photo at the limit', file('a.jpg', JPEG, 5 * MB), null, ['image image/jpeg']],
    [
      'one beyond',
      file('a.jpg', JPEG, 5 * MB + 1),
      'image-too-large',
      ['image image/jpeg made', 'document application/octet-stream'],
    ],
    ['a photo that calls itself text', file('a.txt', JPEG, 10, 'text/plain'), null, ['image image/jpeg']],
    ['a screenshot', file('a.png', PNG), null, ['image image/png']],
    ['a deep PNG', file('a.png', PNG16), 'image-form', ['image image/jpeg made', 'document application/octet-stream']],
    [
      'a small WebP',
      file('a.webp', WEBP),
      'sticker',
      ['image image/jpeg made', 'sticker image/webp', 'document application/octet-stream'],
    ],
    [
      'a large WebP',
      file('a.webp', WEBP, 300_000),
      'image-form',
      ['image image/jpeg made', 'document application/octet-stream'],
    ],
    [
      'a moving WebP',
      file('a.webp', WEBP_MOVING, 300_000),
      'sticker',
      ['image image/jpeg made', 'sticker image/webp', 'document application/octet-stream'],
    ],
    ['an iPhone photo', file('a.heic', HEIC), 'image-form', ['document application/octet-stream']],
    ['a film', file('a.mp4', MP4), null, ['video video/mp4']],
    ['a long film', file('a.mp4', MP4, 17 * MB), 'video-too-large', ['document application/octet-stream']],
    ['a film of a Mac', file('a.mov', MOV), null, ['document application/octet-stream']],
    ['music', file('a.mp3', MP3), null, ['audio audio/mpeg']],
    ['long music', file('a.mp3', MP3, 17 * MB), 'audio-too-large', ['document application/octet-stream']],
    ['a voice note', file('a.ogg', OPUS), null, ['audio audio/ogg']],
    ['stereo Opus', file('a.ogg', STEREO), null, ['document application/octet-stream']],
    ['a PDF', file('a.pdf', PDF, 99 * MB), null, ['document application/pdf']],
    ['a PDF without ending', file('boleto', PDF), null, ['document application/pdf']],
    ['Word', file('Contrato.DOCX', bytes('PK')), null, [`document ${office}`]],
    ['a text', file('a.txt', TEXT, 10, 'text/plain'), null, ['document text/plain']],
    ['a table', file('a.csv', TEXT, 10, 'text/csv'), null, ['document text/plain']],
    ['an archive', file('a.zip', bytes('PK'), 10, 'application/zip'), null, ['document application/zip']],
    ['nobody knows', file('a', bytes('xx')), null, ['document application/octet-stream']],
  ])('%s', (_what, offered, because, ways) => {
    const verdict = judgeFile(offered);
    expect(verdict.because).toBe(because);
    const said =
      verdict.verdict === 'ways'
        ? verdict.ways.map((way) => `${way.media} ${way.mimeType}${way.convert ? ' made' : ''}`)
        : [];
    expect(said).toEqual(ways);
  });

  it.each([
    [0, 'empty'],
    [100 * MB + 1, 'too-large'],
  ])('%i bytes are refused: %s', (size, because) => {
    expect(judgeFile(file('a.pdf', PDF, size))).toEqual({ verdict: 'refused', because });
  });

  it('never offers a way beyond the limit of its kind', () => {
    const heads = [JPEG, PNG, PNG16, WEBP, WEBP_MOVING, HEIC, MP4, MOV, MP3, OPUS, STEREO, PDF, TEXT];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.integer({ min: 0, max: 110 * MB }), (head, size) => {
        const verdict = judgeFile(file('a', head, size));
        if (verdict.verdict === 'refused') return;
        for (const { media, convert } of verdict.ways) {
          const most = media === 'sticker' ? 500 * 1024 : FILE_MAX[media];
          expect(convert || size <= most).toBe(true);
        }
      }),
    );
  });
});
