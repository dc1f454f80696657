import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Priority } from '../../../shared/domain/conversations/service';
import type { Instant } from '../../../shared/kernel/instant';
import type { Failure, Result } from '../../../shared/kernel/result';
import { assignMany, closeMany, snoozeMany, type ManyDone, type Undo } from '../../commands/bulkActs';
import { claim } from '../../commands/claim';
import { follow, unfollow } from '../../commands/follow';
import type { Occasion } from '../../commands/occasion';
import { reopenConversation } from '../../commands/reopenConversation';
import { setPriority } from '../../commands/setPriority';
import { setTags } from '../../commands/setTags';
import { takeOver } from '../../commands/takeOver';
import { transfer } from '../../commands/transfer';
import { undoBulk } from '../../commands/undoBulk';
import { wake } from '../../commands/wake';
import type { ConversationRow } from '../../db/conversations/row';
import { useActs } from '../../stores/acts';
import { useNotices } from '../../stores/notices';
import { refusalKey } from '../../words/failureKey';
import { plainMoment } from '../../words/moments';
import { useDesk, type Desk } from '../app/desk';
import type { Receiver } from './receivers';
import { useNames } from './team';

/** Acts on one conversation; each says what it did, or why it could not. True: it was done. */
export interface Serve {
  claim(id: string): Promise<boolean>;
  takeOver(id: string): Promise<boolean>;
  assign(id: string, attendantId: string): Promise<boolean>;
  /** @param withDraft what was begun to be written goes with it */
  transfer(id: string, to: Receiver, note: string, withDraft: boolean): Promise<boolean>;
  snooze(id: string, until: Instant): Promise<boolean>;
  close(row: ConversationRow, reason: string | null, tags: readonly string[]): Promise<boolean>;
  reopen(id: string): Promise<boolean>;
  wake(id: string): Promise<boolean>;
  prioritise(id: string, priority: Priority): Promise<boolean>;
  tag(id: string, tags: readonly string[]): Promise<boolean>;
  follow(id: string, on: boolean): Promise<boolean>;
}

export function occasionOf({ clock, random }: Desk): Occasion {
  return { now: clock(), random };
}

export function useServe(): Serve {
  const desk = useDesk();
  const { t } = useTranslation();
  const nameOf = useNames();
  return useMemo(() => {
    const { db, attendantId: by } = desk;
    const told = toldBy((code) => t(refusalKey(code)));
    const at = (): Occasion => occasionOf(desk);
    const undoing = undoingWith(desk, told, t('service.notices.undone'));
    const one = async (many: ManyDone | Promise<ManyDone>, words: string): Promise<boolean> => {
      const { refused, undo } = await many;
      if (refused[0]) return told({ ok: false, failure: refused[0] });
      useNotices.getState().say(words, { undo: undoing(undo) });
      return true;
    };
    return {
      claim: async (id) => told(await claim(db, { conversationId: id, by }, at()), t('service.notices.claimed')),
      takeOver: async (id) => told(await takeOver(db, { conversationId: id, by }, at()), t('service.notices.took')),
      assign: async (id, attendantId) => {
        const many = await assignMany(db, { conversationIds: [id], by, attendantId }, at());
        const away = many.undo.entries.some(({ after }) => after.attendantId !== attendantId);
        const name = nameOf(attendantId);
        return one(many, t(away ? 'service.notices.assignedAway' : 'service.notices.assigned', { name }));
      },
      transfer: async (id, to, note, withDraft) => {
        const receiver = to.kind === 'person' ? { attendantId: to.id } : { sectorId: to.id };
        const words = note === '' ? {} : { note: { text: note, mentionIds: [] } };
        const result = await transfer(db, { conversationId: id, by, to: receiver, withDraft, ...words }, at());
        if (result.ok && withDraft) useActs.getState().tellPassed(id);
        return told(result, t('service.notices.transferred', { name: to.name }));
      },
      snooze: (id, until) => {
        const words = t('service.notices.snoozed', { moment: plainMoment(until, desk.clock()) });
        return one(snoozeMany(db, { conversationIds: [id], by, until }, at()), words);
      },
      close: async ({ id, service }, reason, tags) => {
        const marked = tags.join('\n') === service.tags.join('\n');
        if (!marked && !told(await setTags(db, { conversationId: id, by, tags }, at()))) return false;
        return one(closeMany(db, { conversationIds: [id], by, reason }, at()), t('service.notices.closed'));
      },
      reopen: async (id) =>
        told(await reopenConversation(db, { conversationId: id, by }, at()), t('service.notices.reopened')),
      wake: async (id) => told(await wake(db, { conversationId: id, by }, at()), t('service.notices.woken')),
      ...marksOf(desk, told, t),
    };
  }, [desk, nameOf, t]);
}

/** What is noted on a conversation, without moving it. */
function marksOf(desk: Desk, told: Told, t: TFunction): Pick<Serve, 'prioritise' | 'tag' | 'follow'> {
  const { db, attendantId: by } = desk;
  const at = (): Occasion => occasionOf(desk);
  return {
    prioritise: async (id, priority) => {
      const words = t('service.notices.prioritised', { priority: t(`service.priority.${priority}`).toLowerCase() });
      return told(await setPriority(db, { conversationId: id, by, priority }, at()), words);
    },
    tag: async (id, tags) =>
      told(await setTags(db, { conversationId: id, by, tags }, at()), t('service.notices.tagged')),
    follow: async (id, on) => {
      const act = on ? follow : unfollow;
      const words = t(on ? 'service.notices.followed' : 'service.notices.unfollowed');
      return told(await act(db, { conversationId: id, by }, at()), words);
    },
  };
}

export type Told = (result: Result<unknown, Failure>, words?: string) => boolean;

/** Says what came of it. */
export function toldBy(wordsOf: (code: string) => string): Told {
  return (result, words) => {
    const { say } = useNotices.getState();
    if (!result.ok) say(wordsOf(result.failure.code), { tone: 'failed' });
    else if (words !== undefined) say(words);
    return result.ok;
  };
}

/** What takes an act back. */
export function undoingWith(desk: Desk, told: Told, words: string): (undo: Undo) => () => Promise<void> {
  return (undo) => async () => {
    const result = await undoBulk(desk.db, undo, occasionOf(desk));
    if (!result.ok) told(result);
    else if (result.value.conversationIds.length === 0) told({ ok: false, failure: { code: 'moved-on' } });
    else told(result, words);
  };
}
