import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { refused, type Result } from '../../shared/kernel/result';
import { strangeAnswer } from './account';
import type { GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';

/** For the largest one over a slow line. */
const UPLOAD_TIMEOUT_MS = 20 * 60_000;

export interface UploadFile {
  readonly stream: Readable;
  /** Bytes that the stream gives. */
  readonly size: number;
  readonly mimeType: string;
  readonly fileName: string;
}

export interface UploadFollower {
  /** Bytes of the file that were taken off the disk for the network. */
  readonly onSent: (sent: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Hands a file to WhatsApp (cloud-api 3, upload). It is streamed off the disk, with its length told beforehand. Doing it
 * twice is harmless: nobody sees a file before a message names its id.
 * @returns WhatsApp's id of it, good for 30 days
 */
export async function uploadMedia(
  client: GraphClient,
  phoneNumberId: string,
  file: UploadFile,
  follower: UploadFollower,
): Promise<Result<string, GraphFailure>> {
  const boundary = `balcao-${randomUUID()}`;
  const head = Buffer.from(fieldsOf(boundary, file));
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const answer = await client.call({
    method: 'POST',
    path: `${phoneNumberId}/media`,
    timeoutMs: UPLOAD_TIMEOUT_MS,
    upload: {
      contentType: `multipart/form-data; boundary=${boundary}`,
      length: head.length + file.size + tail.length,
      stream: Readable.from(parts(head, file.stream, tail, follower.onSent), { objectMode: false }),
      signal: follower.signal,
    },
  });
  file.stream.destroy();
  if (!answer.ok) return answer;
  const { id } = answer.value;
  return typeof id === 'string' && id !== '' ? { ok: true, value: id } : refused(strangeAnswer('media'));
}

async function* parts(
  head: Buffer,
  file: Readable,
  tail: Buffer,
  onSent: (sent: number) => void,
): AsyncGenerator<Buffer> {
  yield head;
  let sent = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    yield chunk;
    sent += chunk.length;
    onSent(sent);
  }
  yield tail;
}

function fieldsOf(boundary: string, { mimeType, fileName }: UploadFile): string {
  const field = (name: string, value: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  // What would end the line or the name early, escaped as browsers do.
  const name = fileName.replace(/[\r\n]/g, ' ').replace(/"/g, '%22');
  return (
    field('messaging_product', 'whatsapp') +
    field('type', mimeType) +
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
    `content-type: ${mimeType}\r\n\r\n`
  );
}
