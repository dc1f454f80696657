import { z } from 'zod';
import type { NumberLink } from '../../shared/contract/links';
import { done, refused, type Result } from '../../shared/kernel/result';
import { strangeAnswer } from './account';
import type { GraphCall, GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';

const linkShape = z.object({ code: z.string().min(1), prefilled_message: z.string(), deep_link_url: z.url() });
const listShape = z.object({
  data: z.array(linkShape),
  paging: z.object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() }).optional(),
});

type LinkShape = z.infer<typeof linkShape>;

/** A page of the list; 2,000 links are the most that a number has (cloud-api 8). */
const PAGE = 100;
const PAGES = 25;

const linkFrom = ({ code, prefilled_message: text, deep_link_url: url }: LinkShape): NumberLink => ({
  ...{ code, text, url },
});

/** Every short link of the number (cloud-api 10.5), page by page. A failure of one page is one of the whole list. */
export async function listLinks(
  client: GraphClient,
  phoneNumberId: string,
): Promise<Result<readonly NumberLink[], GraphFailure>> {
  const found: NumberLink[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { limit: String(PAGE), ...(after === undefined ? {} : { after }) };
    const answer = await client.call({ method: 'GET', path: `${phoneNumberId}/message_qrdls`, query });
    if (!answer.ok) return refused(answer.failure);
    const parsed = listShape.safeParse(answer.value);
    if (!parsed.success) return refused(strangeAnswer('message_qrdls'));
    found.push(...parsed.data.data.map(linkFrom));
    after = parsed.data.paging?.next === undefined ? undefined : parsed.data.paging.cursors?.after;
    if (after === undefined) break;
  }
  return done(found);
}

/**
 * Makes a short link (cloud-api 10.5). No picture is asked for: Balcão draws the code itself, sharp and without internet.
 * @param text at most 140 characters
 */
export function createLink(
  client: GraphClient,
  phoneNumberId: string,
  text: string,
): Promise<Result<NumberLink, GraphFailure>> {
  return save(client, phoneNumberId, { prefilled_message: text });
}

/** Another text for a link that is there: a POST with its code (cloud-api 10.5). Graph answers 100 for one that is gone. */
export function changeLink(
  client: GraphClient,
  phoneNumberId: string,
  { code, text }: Pick<NumberLink, 'code' | 'text'>,
): Promise<Result<NumberLink, GraphFailure>> {
  return save(client, phoneNumberId, { code, prefilled_message: text });
}

async function save(client: GraphClient, phoneNumberId: string, body: GraphCall['body']) {
  const answer = await client.call({ method: 'POST', path: `${phoneNumberId}/message_qrdls`, body });
  if (!answer.ok) return refused(answer.failure);
  const parsed = linkShape.safeParse(answer.value);
  return parsed.success ? done(linkFrom(parsed.data)) : refused(strangeAnswer('message_qrdls'));
}

/** Graph's "there is no such object", or none that this token may see (cloud-api 6.2). */
const NO_OBJECT = { code: 100, subcode: 33 } as const;

/** Was a call refused because what it names is not there (for this token)? */
export function isGone({ graphCode, subcode }: GraphFailure): boolean {
  return graphCode === NO_OBJECT.code && subcode === NO_OBJECT.subcode;
}

/**
 * Deletes a link for ever (cloud-api 10.5). One that is gone already counts as deleted; since Graph answers the same where a
 * permission is missing, the list has to say so, too.
 */
export async function removeLink(
  client: GraphClient,
  phoneNumberId: string,
  code: string,
): Promise<Result<null, GraphFailure>> {
  const answer = await client.call({ method: 'DELETE', path: `${phoneNumberId}/message_qrdls/${code}` });
  if (answer.ok) return done(null);
  if (!isGone(answer.failure)) return refused(answer.failure);
  const list = await listLinks(client, phoneNumberId);
  if (!list.ok) return refused(list.failure);
  return list.value.some((link) => link.code === code) ? refused(answer.failure) : done(null);
}
