import { useState } from 'react';
import { schedule, type ScheduleFields } from '../../commands/schedule/schedule';
import { useNotices } from '../../stores/notices';
import type { Scheduling } from '../../stores/scheduling';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

/** Keeps what was filled in, and says so. */
export function useKeepScheduled({ conversationId, id, onScheduled }: Scheduling, onDone: () => void) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const [refusal, setRefusal] = useState<string | null>(null);
  async function keep(fields: ScheduleFields, moment: string): Promise<void> {
    const answer = await schedule(db, { by, conversationId, id, fields }, occasion());
    if (!answer.ok) return setRefusal(answer.failure.code);
    // Only what leaves has taken the words out of the field.
    if (fields.kind === 'message') onScheduled?.();
    useNotices.getState().say(t('schedule.notices.scheduled', { moment }));
    onDone();
  }
  return { keep, refusal };
}
