import { createControl, type Control } from '../control/controlClient';
import { startSandbox, type RunningSandbox } from '../startSandbox';
import { startCallback, type TestCallback } from './startCallback';

export interface GraphReply {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

export interface OpenWorld {
  readonly running: RunningSandbox;
  readonly control: Control;
  readonly callback: TestCallback;
  /** One call with the token and version v26.0; an object body goes as JSON. */
  graph(method: string, path: string, body?: unknown): Promise<GraphReply>;
  /** `POST /{number}/messages` to Ana, who has just written. */
  send(fields: Readonly<Record<string, unknown>>): Promise<GraphReply>;
  close(): Promise<void>;
}

/** Code of a refusal, or null. */
export const codeOf = ({ json }: GraphReply): number | null =>
  (json['error'] as { code?: number } | undefined)?.code ?? null;

/** Id of the message in an answer. */
export const wamidOf = ({ json }: GraphReply): string => (json['messages'] as { id: string }[])[0]?.id ?? '';

export const ANA = { key: 'ana', name: 'Ana', waId: '5511900001001', bsuid: 'BR.1349120865530001' } as const;

/** A sandbox with a frozen clock, a registered callback and a customer whose window is open. */
export async function openWorld(options: { readonly callback?: boolean } = {}): Promise<OpenWorld> {
  const running = await startSandbox({ seed: 7 });
  const { line } = running;
  const control = createControl(line.controlUrl);
  const callback = await startCallback(line.appSecret, line.verifyToken);
  await control.setSpeed(0);
  const graph: OpenWorld['graph'] = async (method, path, body) => {
    const response = await fetch(`${line.graphUrl}/v26.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${line.accessToken}`,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as GraphReply['json'], headers: response.headers };
  };
  const send: OpenWorld['send'] = (fields) =>
    graph('POST', `/${line.phoneNumberId}/messages`, { messaging_product: 'whatsapp', to: `+${ANA.waId}`, ...fields });
  await control.addCustomer(ANA);
  if (options.callback !== false) {
    await graph('POST', `/${line.phoneNumberId}`, {
      webhook_configuration: { override_callback_uri: callback.url, verify_token: line.verifyToken },
    });
  }
  await control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  const close = async (): Promise<void> => {
    await running.close();
    await callback.close();
  };
  return { running, control, callback, graph, send, close };
}
