import { useMemo } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { assignMany, closeMany, snoozeMany, type ManyDone } from '../../commands/bulkActs';
import { setTags } from '../../commands/setTags';
import { readConversation } from '../../db/conversations/read';
import { useMarked } from '../../stores/marked';
import { useNotices } from '../../stores/notices';
import { refusalKey } from '../../words/failureKey';
import { plainMoment } from '../../words/moments';
import { useDesk, type Desk } from '../app/desk';
import { useNames } from '../service/team';
import { occasionOf, toldBy, undoingWith } from '../service/useServe';

export interface Bulk {
  assign(attendantId: string): Promise<void>;
  close(reason: string | null): Promise<void>;
  snooze(until: Instant): Promise<void>;
  tag(tags: readonly string[]): Promise<void>;
}

/** Acts on what is marked: each tells how many it was done to, and can be undone for ten seconds. */
export function useBulk(ids: readonly string[]): Bulk {
  const desk = useDesk();
  const { t } = useTranslation();
  const nameOf = useNames();
  return useMemo(() => {
    const { db, attendantId: by } = desk;
    const told = toldBy((code) => t(refusalKey(code)));
    const undoing = undoingWith(desk, told, t('service.notices.undone'));
    const { say } = useNotices.getState();
    const input = { conversationIds: ids, by };
    const finish = (outcome: ManyDone, words: (count: number) => string): void => {
      useMarked.getState().clear();
      const { conversationIds, refused, undo } = outcome;
      const skipped = refused.length === 0 ? '' : t('service.notices.many.skipped', { count: refused.length });
      if (conversationIds.length === 0) return say(t(refusalKey(refused[0]?.code ?? '')), { tone: 'failed' });
      const done = words(conversationIds.length);
      say(skipped === '' ? done : `${done}; ${skipped}`, { undo: undoing(undo) });
    };
    return {
      assign: async (attendantId) => {
        const name = nameOf(attendantId);
        const outcome = await assignMany(db, { ...input, attendantId }, occasionOf(desk));
        finish(outcome, (count) => t('service.notices.many.assigned', { count, name }));
      },
      close: async (reason) => {
        const outcome = await closeMany(db, { ...input, reason }, occasionOf(desk));
        finish(outcome, (count) => t('service.notices.many.closed', { count }));
      },
      snooze: async (until) => {
        const moment = plainMoment(until, desk.clock());
        const outcome = await snoozeMany(db, { ...input, until }, occasionOf(desk));
        finish(outcome, (count) => t('service.notices.many.snoozed', { count, moment }));
      },
      tag: async (tags) => {
        useMarked.getState().clear();
        const before = await tagMany(desk, ids, (own) => [...own, ...tags]);
        const undo = async (): Promise<void> => {
          await tagMany(desk, [...before.keys()], (_own, id) => before.get(id) ?? []);
          say(t('service.notices.undone'));
        };
        say(t('service.notices.many.tagged', { count: before.size }), before.size > 0 ? { undo } : {});
      },
    };
  }, [desk, ids, nameOf, t]);
}

/** @returns the tags as they were, of those that were changed */
async function tagMany(
  desk: Desk,
  ids: readonly string[],
  tagsFor: (own: readonly string[], id: string) => readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const before = new Map<string, readonly string[]>();
  for (const conversationId of ids) {
    const row = await readConversation(desk.db, conversationId);
    if (!row) continue;
    const own = row.service.tags;
    const input = { conversationId, by: desk.attendantId, tags: tagsFor(own, conversationId) };
    const result = await setTags(desk.db, input, occasionOf(desk));
    if (result.ok) before.set(conversationId, own);
  }
  return before;
}
