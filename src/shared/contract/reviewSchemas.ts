import { z } from 'zod';
import type { RequestName, Requests } from './channels';
import type { ReviewRequests } from './review';
import { count, digitsId, id } from './schemaParts';

const rows = z.object({ messages: count, conversations: count, contacts: count });
const reader = z.object({ takesEverything: z.boolean() });
const salvage = z.object({ saved: rows, whole: rows.nullable() });

type ReviewGuards = { readonly [Name in keyof ReviewRequests]: z.ZodType<Parameters<Requests[Name & RequestName]>> };

/** The guards of the requests about histories that are only read. */
export const reviewSchemas = {
  'review.archive': z.tuple([id, salvage.nullable(), reader]),
  'review.chooseFolder': z.tuple([]),
  'review.folder': z.tuple([z.string().min(1).max(4_096), digitsId, reader]),
  'review.close': z.tuple([]),
} satisfies ReviewGuards;
