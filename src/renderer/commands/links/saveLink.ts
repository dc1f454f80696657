import { linkProblem, plain } from '../../../shared/domain/links/link';
import type { LinkProblem, ShareLink } from '../../../shared/domain/links/link';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readLinks } from '../../db/house/readLinks';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';

export interface LinkSaving {
  readonly by: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly text: string;
  /** Of a new one: WhatsApp's code, which it has by now; null: a plain link. */
  readonly code: string | null;
}

export interface LinkRefusal {
  readonly code: 'not-allowed' | 'no-link' | LinkProblem;
}

/** So many texts of before are kept with a link. */
const PAST_TEXTS = 20;

/** Keeps a link: a new one, or another name or text. What WhatsApp has to know of it, it knows already. @returns its row */
export async function saveLink(
  db: BalcaoDatabase,
  saving: LinkSaving,
  { now, random }: Occasion,
): Promise<Result<ShareLink, LinkRefusal>> {
  const { by, id, code } = saving;
  const [name, text] = [saving.name.trim(), saving.text.trim()];
  return db.transaction('rw', [db.attendants, db.house, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const links = await readLinks(db);
    const before = links.find((link) => link.id === id);
    if (id !== null && before?.removedAt !== null) return refused({ code: 'no-link' });
    const problem = linkProblem(
      { name, text },
      links.filter((link) => link !== before),
    );
    if (problem !== null) return refused({ code: problem });
    const fresh = { id: ulid(now, random), pastTexts: [], code, createdAt: now, removedAt: null };
    const link = before ? { ...withText(before, text), name } : { ...fresh, name, text };
    const rest = before ? links.map((each) => (each === before ? link : each)) : [...links, link];
    await db.house.put({ key: 'links', links: rest, updatedAt: now });
    const kind = before ? 'link.changed' : 'link.added';
    const body = {
      name,
      text,
      code: link.code,
      ...(before ? { before: { name: before.name, text: before.text } } : {}),
    };
    await appendChanges(db, [{ at: now, actor: `attendant:${by}`, conversationId: null, cause: link.id, kind, body }]);
    return done(link);
  });
}

/** The same link with another text; the one before is remembered. */
export function withText(link: ShareLink, text: string): ShareLink {
  if (plain(text) === plain(link.text)) return { ...link, text };
  const past = [link.text, ...link.pastTexts].filter((each) => plain(each) !== plain(text));
  return { ...link, text, pastTexts: past.slice(0, PAST_TEXTS) };
}
