import type { IncomingMessage } from 'node:http';

/** Bytes of an oversized body that are read away so that the sender gets to read the 413 instead of a reset. */
const POLITE_BYTES = 16 * 1024 * 1024;

export type RequestBody =
  { readonly is: 'whole'; readonly bytes: Buffer } | { readonly is: 'too-large' } | { readonly is: 'broken' };

/** Collects a request's raw body up to `maxBytes`; never rejects. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<RequestBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > maxBytes + POLITE_BYTES) resolve({ is: 'too-large' });
    });
    request.once('end', () => {
      if (size > maxBytes) resolve({ is: 'too-large' });
      else
        resolve({ is: 'whole', bytes: chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks) });
    });
    request.once('close', () => resolve({ is: 'broken' }));
    request.once('error', () => resolve({ is: 'broken' }));
  });
}
