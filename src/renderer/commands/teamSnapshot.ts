import { z } from 'zod';
import type { AttendantRow } from '../db/attendants/row';
import type { SectorRow } from '../db/sectors/row';

/** The people and sectors of a counter, as main keeps them beside the journal. */
export interface TeamSnapshot {
  readonly attendants: readonly AttendantRow[];
  readonly sectors: readonly SectorRow[];
}

// Otherwise zod tries whether code may be made from text, and the page's policy reports that.
z.config({ jitless: true });

const moment = z.number().nullable();

const secret = z.object({
  scheme: z.literal('scrypt'),
  cost: z.tuple([z.number(), z.number(), z.number()]),
  salt: z.string(),
  hash: z.string(),
});

/** Only what would do harm if it were of another shape; what a later version adds passes through. */
const kept = z.object({
  version: z.literal(1),
  attendants: z.array(
    z.looseObject({
      id: z.string().min(1),
      name: z.string(),
      role: z.enum(['attendant', 'manager', 'owner']),
      sectorIds: z.array(z.string()),
      leftAt: moment,
      pin: secret.nullable(),
      recovery: secret.nullable(),
      failures: z.number(),
      lockedUntil: moment,
    }),
  ),
  sectors: z.array(
    z.looseObject({
      id: z.string().min(1),
      name: z.string(),
      order: z.number(),
      rules: z.looseObject({ mode: z.string() }),
      archivedAt: moment,
    }),
  ),
});

/** As text. When somebody received last is left out: it moves with every conversation, and is told by the next one. */
export function writeSnapshot({ attendants, sectors }: TeamSnapshot): string {
  const people = attendants.map((row) => ({ ...row, lastReceivedAt: null }));
  return JSON.stringify({ version: 1, attendants: people, sectors });
}

/** @returns null when the text is no snapshot, or one without an owner and a sector, which no counter has */
export function readSnapshot(text: string): TeamSnapshot | null {
  try {
    const found = kept.safeParse(JSON.parse(text)).data;
    if (!found?.attendants.some(({ role, leftAt }) => role === 'owner' && leftAt === null)) return null;
    if (!found.sectors.some(({ archivedAt }) => archivedAt === null)) return null;
    return found as unknown as TeamSnapshot;
  } catch {
    return null;
  }
}
