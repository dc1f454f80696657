import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readLinks } from '../../db/house/readLinks';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import type { LinkRefusal } from './saveLink';

/** Takes a link away, after WhatsApp has deleted it where it had one. Its row stays: conversations that came by it say so. */
export async function removeLink(
  db: BalcaoDatabase,
  { by, id }: { readonly by: string; readonly id: string },
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<null, LinkRefusal>> {
  return db.transaction('rw', [db.attendants, db.house, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const links = await readLinks(db);
    const link = links.find((each) => each.id === id && each.removedAt === null);
    if (!link) return refused({ code: 'no-link' });
    const rest = links.map((each) => (each === link ? { ...link, removedAt: now } : each));
    await db.house.put({ key: 'links', links: rest, updatedAt: now });
    const { name, text, code } = link;
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: id };
    await appendChanges(db, [{ ...entry, kind: 'link.removed', body: { name, text, code } }]);
    return done(null);
  });
}
