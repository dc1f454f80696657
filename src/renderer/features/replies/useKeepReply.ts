import { useState } from 'react';
import { removeQuickReply } from '../../commands/replies/removeQuickReply';
import type { ReplyRefusal } from '../../commands/replies/replyFields';
import { restoreQuickReply } from '../../commands/replies/restoreQuickReply';
import { saveQuickReply } from '../../commands/replies/saveQuickReply';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { useNotices } from '../../stores/notices';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import type { ReplyDraft } from './replyDraft';

/** Keeps a ready text, or takes it away; the latter can be undone for a while. */
export function useKeepReply(reply: QuickReplyRow | null, onDone: () => void) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const [refusal, setRefusal] = useState<string | null>(null);
  const wordsOf = (code: ReplyRefusal['code']): string => t(`replies.problem.${code}`, { example: '{{nome}}' });

  async function keep(fields: ReplyDraft): Promise<void> {
    const answer = await saveQuickReply(db, { by, id: reply?.id ?? null, fields }, occasion());
    if (answer.ok) onDone();
    else setRefusal(wordsOf(answer.failure.code));
  }
  async function remove(): Promise<void> {
    if (reply === null) return;
    const answer = await removeQuickReply(db, { by, id: reply.id }, occasion());
    if (!answer.ok) return setRefusal(wordsOf(answer.failure.code));
    const row = answer.value;
    const undo = async (): Promise<void> => {
      const back = await restoreQuickReply(db, { by, row }, occasion());
      const { say } = useNotices.getState();
      if (back.ok) say(t('replies.page.restored'));
      else say(wordsOf(back.failure.code), { tone: 'failed' });
    };
    useNotices.getState().say(t('replies.page.removed', { title: row.title }), { undo });
    onDone();
  }
  return { keep, remove, refusal };
}
