import { z } from 'zod';
import { done, refused, type Result } from '../../shared/kernel/result';
import { strangeAnswer } from './account';
import type { GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';

const configurationShape = z.object({
  webhook_configuration: z
    .object({
      phone_number: z.string().optional(),
      whatsapp_business_account: z.string().optional(),
      application: z.string().optional(),
    })
    .optional(),
});

/** The longest address that WhatsApp takes (cloud-api 12.2). */
export const CALLBACK_MAX = 200;

/**
 * Points this number's webhooks at an address (number-level override, cloud-api 12.2). WhatsApp asks the address with
 * a GET while this call is pending, so the receiver has to be reachable before.
 */
export async function setCallback(
  client: GraphClient,
  phoneNumberId: string,
  callback: { readonly url: string; readonly verifyToken: string },
): Promise<Result<null, GraphFailure>> {
  const answer = await client.call({
    method: 'POST',
    path: phoneNumberId,
    body: { webhook_configuration: { override_callback_uri: callback.url, verify_token: callback.verifyToken } },
  });
  return answer.ok ? done(null) : refused(answer.failure);
}

/** @returns the address that this number's webhooks go to now; null when it has no override of its own */
export async function readCallback(
  client: GraphClient,
  phoneNumberId: string,
): Promise<Result<string | null, GraphFailure>> {
  const answer = await client.call({
    method: 'GET',
    path: phoneNumberId,
    query: { fields: 'webhook_configuration' },
  });
  if (!answer.ok) return refused(answer.failure);
  const parsed = configurationShape.safeParse(answer.value);
  if (!parsed.success) return refused(strangeAnswer('webhook_configuration'));
  return done(parsed.data.webhook_configuration?.phone_number ?? null);
}

const appsShape = z.object({ data: z.array(z.unknown()) });

/**
 * Subscribes the app that the token belongs to to the account's webhooks (cloud-api 4.7); without it nothing comes.
 * @returns whether a subscription was already there
 */
export async function ensureSubscription(
  client: GraphClient,
  wabaId: string,
): Promise<Result<{ readonly existed: boolean }, GraphFailure>> {
  const listed = await client.call({ method: 'GET', path: `${wabaId}/subscribed_apps` });
  const existed = listed.ok && (appsShape.safeParse(listed.value).data?.data.length ?? 0) > 0;
  // Asked for even when an app is listed: it may be another one, and subscribing twice is harmless.
  const answer = await client.call({ method: 'POST', path: `${wabaId}/subscribed_apps`, body: {} });
  return answer.ok ? done({ existed }) : refused(answer.failure);
}
