import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { isLocalMediaId } from '../../shared/contract/mediaId';
import type { MediaFailure, MediaStore } from '../media/mediaStore';
import { APP_ORIGIN } from './origin';

/** The media of the number that is meant, while it is open. */
export type FindStore = (phoneNumberId: string) => Pick<MediaStore, 'save'> | null;

/**
 * Keeps a file that a person attached: `POST balcao-keep://media/<number>/<id of ours>` with its bytes. An address and
 * not a request, so that a large file does not travel between the processes as a message, and so that the page can only
 * hand over what a person has given it: it names no path.
 * @returns 200 with the size, 4xx or 5xx with a code of the contract
 */
export async function keepAnswer(find: FindStore, request: Request): Promise<Response> {
  const [phoneNumberId = '', mediaId = '', ...more] = new URL(request.url).pathname.split('/').slice(1);
  if (request.method !== 'POST' || more.length > 0 || !isLocalMediaId(mediaId)) return say(400, 'bad-request');
  const store = find(phoneNumberId);
  if (store === null) return say(409, 'no-connection');
  if (request.body === null) return say(400, 'media-damaged');
  const saved = await store.save(mediaId, Readable.fromWeb(request.body as NodeStream<Uint8Array>));
  return saved.ok ? answer(200, { size: saved.value.size }) : say(507, codeOf(saved.failure));
}

function codeOf({ code }: MediaFailure): string {
  if (code === 'media.tooLarge') return 'media-too-large';
  return code === 'media.notStored' ? 'disk-full' : 'media-damaged';
}

const say = (status: number, code: string): Response => answer(status, { code });

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'access-control-allow-origin': APP_ORIGIN } });
}
