import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureOf } from '../webhooks/signature';

export interface Received {
  readonly body: string;
  readonly genuine: boolean;
  readonly json: Envelope | null;
}

export interface Envelope {
  readonly entry: readonly {
    readonly time?: number;
    readonly changes: readonly { readonly field: string; readonly value: Readonly<Record<string, unknown>> }[];
  }[];
}

export interface TestCallback {
  readonly url: string;
  readonly received: Received[];
  /** Status of the next answers; 200 at first. */
  status: number;
  readonly verifications: URLSearchParams[];
  /** Every value of a field, in the order of arrival. */
  values(field: string): Readonly<Record<string, unknown>>[];
  statuses(): Readonly<Record<string, unknown>>[];
  messages(): Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

const listOf = (values: Readonly<Record<string, unknown>>[], key: string): Readonly<Record<string, unknown>>[] =>
  values.flatMap((value) => (value[key] ?? []) as Readonly<Record<string, unknown>>[]);

/** A real webhook receiver on loopback for tests. */
export async function startCallback(appSecret: string, verifyToken: string): Promise<TestCallback> {
  const received: Received[] = [];
  const verifications: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET') {
      verifications.push(url.searchParams);
      const right = url.searchParams.get('hub.verify_token') === verifyToken;
      response.writeHead(right ? 200 : 403).end(right ? url.searchParams.get('hub.challenge') : 'no');
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const raw = Buffer.concat(parts);
      const genuine = request.headers['x-hub-signature-256'] === signatureOf(appSecret, raw);
      received.push({ body: raw.toString('utf8'), genuine, json: parse(raw.toString('utf8')) });
      response.writeHead(callback.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const values = (field: string): Readonly<Record<string, unknown>>[] =>
    received
      .flatMap(({ json }) => json?.entry ?? [])
      .flatMap(({ changes }) => changes)
      .filter((change) => change.field === field)
      .map(({ value }) => value);
  const callback: TestCallback = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    received,
    status: 200,
    verifications,
    values,
    statuses: () => listOf(values('messages'), 'statuses'),
    messages: () => listOf(values('messages'), 'messages'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return callback;
}

function parse(text: string): Envelope | null {
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    return null;
  }
}
