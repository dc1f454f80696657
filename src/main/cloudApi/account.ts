import { z } from 'zod';
import type { ConnectionStatus } from '../../shared/contract/channels';
import { done, refused, type Result } from '../../shared/kernel/result';
import type { GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';

/** Every part is optional: fields come and go with versions, and none of them may break the start. */
const healthShape = z
  .object({
    can_send_message: z.string().optional().catch(undefined),
    entities: z
      .array(
        z.object({
          errors: z
            .array(z.object({ error_code: z.number() }))
            .optional()
            .catch(undefined),
        }),
      )
      .optional()
      .catch(undefined),
  })
  .optional()
  .catch(undefined);

const numberShape = z.object({
  id: z.string(),
  display_phone_number: z.string().optional().catch(undefined),
  verified_name: z.string().optional().catch(undefined),
  quality_rating: z.string().optional().catch(undefined),
  status: z.string().optional().catch(undefined),
  platform_type: z.string().optional().catch(undefined),
  is_on_biz_app: z.boolean().optional().catch(undefined),
  health_status: healthShape,
});

export interface NumberState {
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
  readonly quality: ConnectionStatus['quality'];
  /** CONNECTED, BANNED, … (cloud-api 10.1); null when it was not said. */
  readonly status: string | null;
  /** `health_status.can_send_message`; null when it was not said. */
  readonly canSend: 'AVAILABLE' | 'LIMITED' | 'BLOCKED' | null;
  /** First error code of `health_status`, 0 when there is none. */
  readonly healthCode: number;
  /** The same number is used in the phone app: 20 messages a second instead of 80 (cloud-api 11). */
  readonly coexistence: boolean;
}

const NUMBER_FIELDS = [
  'id',
  'display_phone_number',
  'verified_name',
  'quality_rating',
  'status',
  'platform_type',
  'is_on_biz_app',
  'health_status',
].join(',');

function qualityOf(text: string | undefined): ConnectionStatus['quality'] {
  return text === 'GREEN' || text === 'YELLOW' || text === 'RED' ? text : 'UNKNOWN';
}

function canSendOf(text: string | undefined): NumberState['canSend'] {
  return text === 'AVAILABLE' || text === 'LIMITED' || text === 'BLOCKED' ? text : null;
}

/** An answer of another shape than documented: the call went well, its content cannot be used. */
export function strangeAnswer(detail: string): GraphFailure {
  return {
    code: 'unreadable',
    httpStatus: 200,
    graphCode: 0,
    subcode: null,
    details: '',
    transient: false,
    structured: false,
    retryAfterMs: null,
    detail,
  };
}

/** Name, quality, status and health of the number (cloud-api 10.1). */
export async function readNumber(
  client: GraphClient,
  phoneNumberId: string,
): Promise<Result<NumberState, GraphFailure>> {
  const answer = await client.call({ method: 'GET', path: phoneNumberId, query: { fields: NUMBER_FIELDS } });
  if (!answer.ok) return refused(answer.failure);
  const parsed = numberShape.safeParse(answer.value);
  if (!parsed.success) return refused(strangeAnswer('number'));
  const number = parsed.data;
  const codes = (number.health_status?.entities ?? []).flatMap((each) => each.errors ?? []);
  return done({
    displayPhoneNumber: number.display_phone_number ?? null,
    verifiedName: number.verified_name ?? null,
    quality: qualityOf(number.quality_rating),
    status: number.status ?? null,
    canSend: canSendOf(number.health_status?.can_send_message),
    healthCode: codes[0]?.error_code ?? 0,
    coexistence: number.is_on_biz_app === true,
  });
}

const idList = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Ids of the numbers of an account: proves that the account is reachable and which numbers are its own. */
export async function readAccountNumbers(
  client: GraphClient,
  wabaId: string,
): Promise<Result<readonly string[], GraphFailure>> {
  const answer = await client.call({
    method: 'GET',
    path: `${wabaId}/phone_numbers`,
    query: { fields: 'id', limit: '100' },
  });
  if (!answer.ok) return refused(answer.failure);
  const parsed = idList.safeParse(answer.value);
  return parsed.success ? done(parsed.data.data.map((each) => each.id)) : refused(strangeAnswer('phone_numbers'));
}
