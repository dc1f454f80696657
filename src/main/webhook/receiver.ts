import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { JournalError } from './journal/journal';
import type { Receiver, ReceiverLimits, ReceiverOptions } from './receiverPort';
import { ReceiverTally } from './receiverTally';
import { readBody } from './requestBody';
import { verifySignature } from './signature';

/** 3 MB: cloud-api 4.3. */
const defaultLimits: ReceiverLimits = {
  maxBodyBytes: 3 * 1024 * 1024,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 20_000,
  keepAliveTimeoutMs: 65_000,
  closingMs: 3_000,
};
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_CONNECTIONS = 512;
const LOOPBACK = '127.0.0.1';

interface Desk {
  readonly options: ReceiverOptions;
  readonly limits: ReceiverLimits;
  readonly tally: ReceiverTally;
  closing: boolean;
}

/**
 * Starts the webhook receiver on the loopback address (cloud-api 12.6): 200 only for what is on the disk.
 * @throws the system's error when the port is taken or not allowed
 */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const limits = { ...defaultLimits, ...options.limits };
  const tally = new ReceiverTally(options.clock, options.log, options.onCounters);
  const desk: Desk = { options, limits, tally, closing: false };
  // Loaded here and not with the file: a start shows its window first.
  const { createServer } = await import('node:http');
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: Math.min(5_000, limits.requestTimeoutMs),
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('request', (request, response) => void serve(desk, request, response));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // Somebody who asks before sending is told at once, and sends nothing.
    if (declaresTooMuch(desk, request)) {
      tally.countTooLarge();
      refuse(request, response, 413);
      return;
    }
    response.writeContinue();
    void serve(desk, request, response);
  });
  await listen(server, options.port);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  tally.setListening(true);
  options.log.info('webhook.listening', { port });
  return {
    port,
    counters: () => tally.counters(),
    close: () => closeDesk(desk, server),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeDesk(desk: Desk, server: Server): Promise<void> {
  desk.closing = true;
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), desk.limits.closingMs);
    server.close(() => {
      clearTimeout(patience);
      desk.tally.setListening(false);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (desk.closing) refuse(request, response, 503);
    else await route(desk, request, response);
  } catch (cause) {
    desk.options.log.error('webhook.surprise', { name: cause instanceof Error ? cause.name : 'unknown' });
    refuse(request, response, 503);
  }
}

async function route(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '';
  const path = url.split('?', 1)[0] ?? '';
  if (!sameText(path, `/${desk.options.secretPath}`)) return refuse(request, response, 404);
  if (request.method === 'POST') return receive(desk, request, response);
  if (request.method === 'GET') return verify(desk, new URLSearchParams(url.slice(path.length)), request, response);
  response.setHeader('allow', 'GET, POST');
  return refuse(request, response, 405);
}

/** Meta asks whether this address is meant (cloud-api 4.1): the challenge comes back verbatim. */
function verify(desk: Desk, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
  const expected = desk.options.verifyToken();
  const given = query.get('hub.verify_token') ?? '';
  const matches = sameText(given, expected) && expected !== '';
  if (!matches || query.get('hub.mode') !== 'subscribe') {
    desk.options.log.warn('webhook.verificationRefused');
    return refuse(request, response, 403);
  }
  desk.tally.countVerification();
  answer(response, 200, query.get('hub.challenge') ?? '');
}

async function receive(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { tally, options } = desk;
  // An oversized body is read away, not kept, so that its sender gets to read the answer.
  const body = await readBody(request, declaresTooMuch(desk, request) ? 0 : desk.limits.maxBodyBytes);
  if (body.is === 'broken') return;
  if (body.is === 'too-large') {
    tally.countTooLarge();
    return refuse(request, response, 413);
  }
  const signature = request.headers['x-hub-signature-256'];
  if (typeof signature !== 'string' || !verifySignature(body.bytes, signature, options.appSecret())) {
    tally.countBadSignature();
    return refuse(request, response, 401);
  }
  tally.countSigned();
  try {
    await options.journal.append('webhook', body.bytes);
  } catch (cause) {
    if (!(cause instanceof JournalError)) throw cause;
    tally.countRefusedByDisk();
    return refuse(request, response, 503);
  }
  tally.countAccepted();
  answer(response, 200, 'ok');
}

function declaresTooMuch(desk: Desk, request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > desk.limits.maxBodyBytes;
}

/** Compares in a time that tells nothing of where two texts differ. */
function sameText(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function answer(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

/** A refusal without words. Where the body was not read the connection cannot be used again. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (!request.complete || status === 413 || status === 503) response.setHeader('connection', 'close');
  answer(response, status, '');
}
