import { z } from 'zod';
import { LINK_TEXT_MAX } from '../domain/links/link';
import type { LinkRequests } from './links';
import { digitsId } from './schemaParts';

type Guards = { readonly [Name in keyof LinkRequests]: z.ZodType<Parameters<LinkRequests[Name]>> };

const text = z.string().trim().min(1).max(LINK_TEXT_MAX);
/** It becomes part of an address of the Graph API: nothing that could lead elsewhere. */
const code = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** The guards of the requests about the number's links. */
export const linkSchemas = {
  'links.list': z.tuple([digitsId]),
  'links.create': z.tuple([digitsId, text]),
  'links.change': z.tuple([digitsId, z.object({ code, text })]),
  'links.remove': z.tuple([digitsId, code]),
} satisfies Guards;
