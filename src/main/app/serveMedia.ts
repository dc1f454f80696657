import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isMediaId } from '../../shared/contract/mediaId';
import { byteRange } from './byteRange';
import { mediaTypeOfFile } from './mediaType';

/** The path of a medium of the number that is open; null when there is none of this id. */
export type FindMedium = (mediaId: string) => Promise<string | null>;

const headersFor = (mimeType: string): Record<string, string> => ({
  'content-type': mimeType,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'accept-ranges': 'bytes',
  'cache-control': 'private, max-age=86400, immutable',
});

const empty = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { 'x-content-type-options': 'nosniff', ...headers } });

function streamOf(file: string, range: { from: number; to: number }): ReadableStream<Uint8Array> {
  const stream = createReadStream(file, { start: range.from, end: range.to });
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** Answers `balcao://media/<id>` from disk, whole or by range (players ask for ranges). */
export async function serveMedia(find: FindMedium, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405);
  const mediaId = new URL(request.url).pathname.slice(1);
  const file = isMediaId(mediaId) ? await find(mediaId) : null;
  if (file === null) return empty(404);
  let size: number;
  let headers: Record<string, string>;
  try {
    size = (await stat(file)).size;
    headers = headersFor(await mediaTypeOfFile(file));
  } catch {
    return empty(404);
  }
  const range = byteRange(request.headers.get('range'), size);
  if (range === 'unsatisfiable') return empty(416, { 'content-range': `bytes */${size}` });
  if (range === 'whole') {
    if (size === 0) return new Response(null, { headers });
    const body = request.method === 'HEAD' ? null : streamOf(file, { from: 0, to: size - 1 });
    return new Response(body, { headers: { ...headers, 'content-length': String(size) } });
  }
  const length = range.to - range.from + 1;
  return new Response(request.method === 'HEAD' ? null : streamOf(file, range), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(length),
      'content-range': `bytes ${range.from}-${range.to}/${size}`,
    },
  });
}
