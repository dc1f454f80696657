import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string;
  readonly body: string;
}

export type Answer = (request: SeenRequest, response: ServerResponse) => void;

export interface LoopbackGraph {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** What the next requests get; the last one stays. */
  answer(...answers: Answer[]): void;
  close(): Promise<void>;
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** A Graph error body (cloud-api 6.1). */
export function graphError(status: number, code: number, extra: Record<string, unknown> = {}): Answer {
  return json(status, { error: { message: `(#${code}) no`, type: 'OAuthException', code, fbtrace_id: 'A', ...extra } });
}

/** Takes the request whole and then breaks the connection. */
export const breakAfterReading: Answer = (_request, response) => {
  response.destroy();
};

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A real HTTP server on the loopback address that plays the Graph API for one test. */
export async function startLoopbackGraph(): Promise<LoopbackGraph> {
  const seen: SeenRequest[] = [];
  let answers: Answer[] = [json(200, {})];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const one = { method: request.method ?? '', url, authorization: request.headers.authorization ?? '', body };
      seen.push(one);
      const next = answers.length > 1 ? answers.shift() : answers[0];
      next?.(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer(...next) {
      answers = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
