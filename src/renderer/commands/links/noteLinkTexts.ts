import type { BalcaoDatabase } from '../../db/database';
import { readLinks } from '../../db/house/readLinks';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { withText } from './saveLink';

export interface KnownText {
  readonly code: string;
  readonly text: string;
}

/** Notes texts that links were given elsewhere (in Meta's own manager, at another computer): what WhatsApp says counts. */
export async function noteLinkTexts(
  db: BalcaoDatabase,
  known: readonly KnownText[],
  { now }: Pick<Occasion, 'now'>,
): Promise<void> {
  const texts = new Map(known.map(({ code, text }) => [code, text]));
  await db.transaction('rw', [db.house, db.changes, db.meta], async () => {
    const before = await readLinks(db);
    const after = before.map((link) => {
      const text = link.code === null || link.removedAt !== null ? undefined : texts.get(link.code);
      return text === undefined || text === link.text ? link : withText(link, text);
    });
    const changed = after.flatMap((link, at) => (link === before[at] ? [] : [{ link, was: before[at]?.text ?? '' }]));
    if (changed.length === 0) return;
    await db.house.put({ key: 'links', links: after, updatedAt: now });
    await appendChanges(
      db,
      changed.map(({ link: { id, name, text, code }, was }) => ({
        ...{ at: now, kind: 'link.changed', actor: 'whatsapp', conversationId: null, cause: id },
        body: { name, text, code, before: { name, text: was } },
      })),
    );
  });
}
