import { z } from 'zod';
import type { Template } from '../../shared/domain/templates/template';
import { done, refused, type Result } from '../../shared/kernel/result';
import { strangeAnswer } from './account';
import type { GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';

/** Only the key and the status are needed to know one; what else is missing is told apart where it is used. */
const templateShape = z
  .object({
    name: z.string(),
    language: z.string(),
    status: z.string(),
    category: z.string().catch(''),
    parameter_format: z.string().catch('POSITIONAL'),
    components: z.array(z.unknown()).catch([]),
    quality_score: z.object({ score: z.string() }).catch({ score: 'UNKNOWN' }),
  })
  .transform(({ parameter_format: format, quality_score: quality, ...rest }): Template => ({
    ...rest,
    format: format.toUpperCase() === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    quality: quality.score,
  }));

const pageShape = z.object({
  data: z.array(templateShape),
  paging: z.object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() }).optional(),
});

const FIELDS = 'name,language,status,category,parameter_format,components,quality_score';
const PAGES_MAX = 70;

/** Every template with what it is made of (cloud-api 9.1), all pages; 6,000 is the most that an account has. */
export async function readTemplates(
  client: GraphClient,
  wabaId: string,
): Promise<Result<readonly Template[], GraphFailure>> {
  const found: Template[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await client.call({
      method: 'GET',
      path: `${wabaId}/message_templates`,
      query: { fields: FIELDS, limit: '100', ...(after === undefined ? {} : { after }) },
    });
    if (!answer.ok) return refused(answer.failure);
    const parsed = pageShape.safeParse(answer.value);
    if (!parsed.success) return refused(strangeAnswer('message_templates'));
    found.push(...parsed.data.data);
    after = parsed.data.paging?.next === undefined ? undefined : parsed.data.paging.cursors?.after;
    if (after === undefined) break;
  }
  return done(found);
}
