import { z } from 'zod';
import type { RequestName, Requests } from './channels';
import type { DiskRequests } from './disk';
import { isMediaId } from './mediaId';
import { digitsId } from './schemaParts';

const wish = z.object({
  media: z.object({ olderThanDays: z.number().int().min(30).max(3_650) }).nullable(),
  backups: z.boolean(),
  caches: z.boolean(),
  logs: z.boolean(),
});

type DiskGuards = { readonly [Name in keyof DiskRequests]: z.ZodType<Parameters<Requests[Name & RequestName]>> };

/** The guards of the requests about space. */
export const diskSchemas = {
  'disk.read': z.tuple([]),
  'disk.preview': z.tuple([wish]),
  'disk.free': z.tuple([wish]),
  'disk.sweep': z.tuple([digitsId, z.array(z.string().refine(isMediaId)).max(5_000_000)]),
  'disk.bringBack': z.tuple([z.string().refine(isMediaId), z.string().max(1_024).nullable()]),
} satisfies DiskGuards;
