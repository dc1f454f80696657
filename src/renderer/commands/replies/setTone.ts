import type { AvoidedWord } from '../../../shared/domain/replies/avoidedWords';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { ToneRow } from '../../db/house/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import type { NotAllowed } from '../permitted';

/** Longest guide, characters. */
export const GUIDE_MAX = 4_000;

export interface ToneInput {
  readonly by: string;
  readonly guide: string;
  readonly avoid: readonly AvoidedWord[];
}

/** Keeps how the company speaks with its customers. */
export async function setTone(
  db: BalcaoDatabase,
  { by, guide, avoid }: ToneInput,
  { now }: Occasion,
): Promise<Result<null, NotAllowed>> {
  return db.transaction('rw', [db.attendants, db.house, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageReplies')) === null) return refused({ code: 'not-allowed' });
    const row: ToneRow = { key: 'tone', guide: guide.trim().slice(0, GUIDE_MAX), avoid, updatedAt: now };
    await db.house.put(row);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: 'tone' };
    await appendChanges(db, [{ ...entry, kind: 'tone.changed', body: { guide: row.guide, avoid } }]);
    return done(null);
  });
}
