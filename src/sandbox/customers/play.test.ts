import { expect, it } from 'vitest';
import { createControl } from '../control/controlClient';
import { startSandbox } from '../startSandbox';
import { startCallback } from '../testing/startCallback';

it('sample customers write once a callback is there, answer and tap', async () => {
  const running = await startSandbox({ demonstration: true, seed: 3 });
  const { line } = running;
  const control = createControl(line.controlUrl);
  const callback = await startCallback(line.appSecret, line.verifyToken);
  await control.setSpeed(0);
  await control.advance(60_000);
  expect(await control.written()).toHaveLength(0);
  const headers = { authorization: `Bearer ${line.accessToken}`, 'content-type': 'application/json' };
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${line.graphUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const override = { override_callback_uri: callback.url, verify_token: line.verifyToken };
  await post(`/${line.phoneNumberId}`, { webhook_configuration: override });
  await control.waitFor({ callbackSet: true });
  await control.advance(60_000);
  const types = callback.messages().map((message) => message['type']);
  expect(new Set(types)).toEqual(new Set(['text', 'document', 'image', 'audio']));
  expect(callback.messages().some((message) => message['from'] === undefined)).toBe(true);
  const buttons = [{ type: 'reply', reply: { id: 'sim', title: 'Sim' } }];
  const interactive = { type: 'button', body: { text: 'Confirma?' }, action: { buttons } };
  const to = { messaging_product: 'whatsapp', to: '+5511900001001' };
  await post(`/${line.phoneNumberId}/messages`, { ...to, type: 'interactive', interactive });
  await post(`/${line.phoneNumberId}/messages`, { ...to, text: { body: 'O valor é R$ 90' } });
  await control.advance(20_000);
  const answers = callback.messages().slice(types.length);
  expect(answers.map((message) => message['type']).sort()).toEqual(['interactive', 'reaction', 'text']);
  await running.close();
  await callback.close();
});
