import { z } from 'zod';
import type { RequestName, Requests } from './channels';
import type { HouseRequests } from './house';
import { HOUSE_TEXT_MAX } from './house';
import { isLocalMediaId } from './mediaId';
import { digitsId, id } from './schemaParts';

type HouseGuards = { readonly [Name in keyof HouseRequests]: z.ZodType<Parameters<Requests[Name & RequestName]>> };

/** The guards of the requests about kept settings. */
export const houseSchemas = {
  'house.keep': z.tuple([digitsId, z.object({ databaseId: id, text: z.string().min(2).max(HOUSE_TEXT_MAX) })]),
  'house.kept': z.tuple([digitsId]),
  'house.bringFiles': z.tuple([
    z.object({ from: digitsId, to: digitsId, mediaIds: z.array(z.string().refine(isLocalMediaId)).max(10_000) }),
  ]),
} satisfies HouseGuards;
