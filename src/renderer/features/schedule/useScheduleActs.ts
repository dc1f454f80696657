import { cancelScheduled } from '../../commands/schedule/cancelScheduled';
import { leaveScheduled } from '../../commands/schedule/leaveScheduled';
import { schedule } from '../../commands/schedule/schedule';
import { readScheduled } from '../../db/scheduled/read';
import type { ScheduledRow } from '../../db/scheduled/row';
import { useNotices } from '../../stores/notices';
import { useScheduling } from '../../stores/scheduling';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { heldKey, problemKey } from './scheduleWords';

/** What can be done with something scheduled. */
export function useScheduleActs() {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const { say } = useNotices.getState();

  async function putBack(row: ScheduledRow): Promise<void> {
    const { conversationId, kind, dueAt, text, attachments, unlessAnswered } = row;
    const fields = { kind, dueAt, text, attachments, unlessAnswered };
    const answer = await schedule(db, { by, conversationId, id: null, fields }, occasion());
    if (answer.ok) say(t('schedule.notices.back'));
    else say(t(problemKey(answer.failure.code)), { tone: 'failed' });
  }
  return {
    edit: (row: ScheduledRow) => {
      const { conversationId, id, text, attachments } = row;
      useScheduling.getState().begin({ conversationId, id, text, attachments });
    },
    async cancel(row: ScheduledRow): Promise<void> {
      const answer = await cancelScheduled(db, { by, id: row.id }, occasion());
      if (!answer.ok) return say(t(problemKey(answer.failure.code)), { tone: 'failed' });
      const words = t(row.held?.code === 'reminder' ? 'schedule.notices.done' : 'schedule.notices.cancelled');
      // What is past cannot be scheduled again.
      say(words, row.held === null ? { undo: () => putBack(answer.value) } : {});
    },
    async sendNow(row: ScheduledRow): Promise<void> {
      const outcome = await leaveScheduled(db, { id: row.id, sentBy: by }, occasion());
      if (outcome === 'left') return say(t('schedule.notices.sent'));
      if (outcome === 'gone') return say(t(problemKey('no-scheduled')), { tone: 'failed' });
      const held = await readScheduled(db, row.id);
      say(t(heldKey(held?.held?.code ?? 'other')), { tone: 'failed' });
    },
  };
}
