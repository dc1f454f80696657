import { z } from 'zod';
import { done, refused, type Failure, type Result } from '../../shared/kernel/result';
import { MEDIA_MAX_BYTES } from '../media/mediaLimit';
import { strangeAnswer } from './account';
import type { GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';
import { mayCarryToken } from './mayCarryToken';

/** For the largest one over a slow line. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

const resolvedShape = z.object({
  url: z.string(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  file_size: z.union([z.string().regex(/^\d{1,12}$/), z.number()]).optional(),
});

export interface ResolvedMedia {
  readonly url: string;
  readonly mimeType: string | null;
  readonly sha256: string | null;
  /** Bytes, as announced; null when it was not. */
  readonly size: number | null;
}

/**
 * The address from which a medium can be fetched for the next five minutes (cloud-api 3).
 * @param mediaId as the webhook gave it
 */
async function resolveMedia(
  client: GraphClient,
  phoneNumberId: string,
  mediaId: string,
): Promise<Result<ResolvedMedia, GraphFailure>> {
  const answer = await client.call({
    method: 'GET',
    path: encodeURIComponent(mediaId),
    query: { phone_number_id: phoneNumberId },
  });
  if (!answer.ok) return refused(answer.failure);
  const parsed = resolvedShape.safeParse(answer.value);
  if (!parsed.success) return refused(strangeAnswer('media'));
  const { url, mime_type, sha256, file_size } = parsed.data;
  return done({
    url,
    mimeType: mime_type ?? null,
    sha256: sha256 ?? null,
    size: file_size === undefined ? null : Number(file_size),
  });
}

export interface OpenMedia {
  /** Fails while reading when the connection breaks; the reader counts the bytes. */
  readonly body: ReadableStream<Uint8Array>;
  readonly mimeType: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
}

function mediaFailure(failure: GraphFailure): Failure {
  const detail = failure.detail === undefined ? {} : { detail: failure.detail };
  if (failure.code !== 'refused') return { code: 'offline', ...detail };
  const gone = failure.httpStatus === 404 || failure.graphCode === 100 || failure.graphCode === 803;
  return { code: gone ? 'media-gone' : 'graph-refused', ...detail };
}

async function openOnce(
  client: GraphClient,
  phoneNumberId: string,
  mediaId: string,
): Promise<Result<OpenMedia, Failure & { readonly stale?: boolean }>> {
  const resolved = await resolveMedia(client, phoneNumberId, mediaId);
  if (!resolved.ok) return refused(mediaFailure(resolved.failure));
  const { url, mimeType, sha256, size } = resolved.value;
  if (size !== null && size > MEDIA_MAX_BYTES) return refused({ code: 'media-too-large' });
  if (!mayCarryToken(url, client.graphUrl)) return refused({ code: 'graph-refused', detail: 'foreign media address' });
  const answer = await client.download(url, DOWNLOAD_TIMEOUT_MS);
  if (!answer.ok) return refused({ ...mediaFailure(answer.failure), stale: answer.failure.httpStatus === 404 });
  const body = answer.value.body;
  if (body === null) return refused({ code: 'media-damaged', detail: 'empty' });
  const announced = Number(answer.value.headers.get('content-length') ?? '0');
  if (announced > MEDIA_MAX_BYTES) {
    await body.cancel();
    return refused({ code: 'media-too-large' });
  }
  return done({ body: body as ReadableStream<Uint8Array>, mimeType, sha256, size });
}

/**
 * Opens a medium for reading. An address that answers 404 has expired and is resolved once more (cloud-api 3).
 * @returns the stream, or 'media-gone', 'media-too-large', 'media-damaged', 'offline', 'graph-refused'
 */
export async function openMedia(
  client: GraphClient,
  phoneNumberId: string,
  mediaId: string,
): Promise<Result<OpenMedia>> {
  const first = await openOnce(client, phoneNumberId, mediaId);
  if (first.ok || first.failure.stale !== true) return first;
  return openOnce(client, phoneNumberId, mediaId);
}
