import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface PostAnswer {
  readonly status: number;
  readonly body: string;
}

const ANSWER_LIMIT = 64 * 1024;

/** Keep-alive connections to the callbacks of one sandbox. */
export class CallbackClient {
  private readonly plain = new HttpAgent({ keepAlive: true, maxSockets: 256 });
  private readonly secure = new HttpsAgent({ keepAlive: true, maxSockets: 256 });

  /**
   * One request to a callback.
   * @param timeoutMs real ms until it counts as unanswered
   * @throws when there is no answer
   */
  send(
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    body: Uint8Array | null,
    timeoutMs: number,
  ): Promise<PostAnswer> {
    const secure = url.startsWith('https:');
    return new Promise((resolve, reject) => {
      const request = (secure ? httpsRequest : httpRequest)(
        url,
        { method, headers, agent: secure ? this.secure : this.plain, timeout: timeoutMs },
        (response) => {
          readAnswer(response).then(resolve, reject);
        },
      );
      request.on('timeout', () => request.destroy(new Error('timeout')));
      request.on('error', reject);
      if (body) request.write(body);
      request.end();
    });
  }

  close(): void {
    this.plain.destroy();
    this.secure.destroy();
  }
}

async function readAnswer(response: IncomingMessage): Promise<PostAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    size += (part as Buffer).length;
    if (size <= ANSWER_LIMIT) parts.push(part as Buffer);
  }
  return { status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') };
}
