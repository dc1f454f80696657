import { z } from 'zod';
import { EXPORT_PIECE_MAX, MEDIA_FACTS_MAX, type ExportRequests } from './exports';
import { isMediaId } from './mediaId';
import { id } from './schemaParts';

const mediaId = z.string().refine(isMediaId);
/** A relative path of plain steps: nothing that leaves the archive or hides in it. */
const entryName = z
  .string()
  .min(1)
  .max(512)
  .refine((name) => !/[\\\0]|^\/|(?:^|\/)\.{0,2}(?:\/|$)/.test(name));

type Guards = { readonly [Name in keyof ExportRequests]: z.ZodType<Parameters<ExportRequests[Name]>> };

/** The guards of what leaves Balcão as a file. */
export const exportSchemas = {
  'export.begin': z.tuple([
    z.object({
      form: z.enum(['file', 'archive']),
      suggestedName: z.string().min(1).max(200),
      print: z.boolean().optional(),
      sheet: z.enum(['A4', 'A5']).optional(),
      base64: z.boolean().optional(),
    }),
  ]),
  'export.entry': z.tuple([id, z.object({ name: entryName, print: z.boolean() })]),
  'export.write': z.tuple([id, z.string().max(EXPORT_PIECE_MAX)]),
  'export.medium': z.tuple([
    id,
    z.object({
      mediaId,
      as: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('base64') }),
        z.object({ kind: z.literal('entry'), name: entryName }),
      ]),
    }),
  ]),
  'export.mediaFacts': z.tuple([z.array(mediaId).max(MEDIA_FACTS_MAX)]),
  'export.finish': z.tuple([id]),
  'export.cancel': z.tuple([id]),
  'export.reveal': z.tuple([id]),
} satisfies Guards;
