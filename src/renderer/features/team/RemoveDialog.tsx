import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { assignMany } from '../../commands/bulkActs';
import { removeAttendant } from '../../commands/removeAttendant';
import { openIdsOf } from '../../db/attendants/read';
import type { AttendantRow } from '../../db/attendants/row';
import { CheckRow } from '../../ui/CheckRow';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { LabelledField } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { usePersonProblem } from './usePersonProblem';
import css from './RemoveDialog.module.css';

interface RemoveDialogProps {
  readonly person: AttendantRow;
  readonly team: readonly AttendantRow[];
  readonly by: string;
  readonly onClose: (gone: boolean) => void;
}

/** Somebody leaves: what they still have is handed over first, to one person or back to the queues. */
export function RemoveDialog({ person, team, by, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = usePersonProblem();
  const group = useId();
  const [to, setTo] = useState<'queue' | 'person'>('queue');
  const others = team.filter(({ id }) => id !== person.id);
  const [receiverId, setReceiverId] = useState(others[0]?.id ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = useLiveQuery(() => openIdsOf(db, person.id), [db, person.id]) ?? [];
  const { name } = person;
  async function remove(): Promise<void> {
    const conversationIds = await openIdsOf(db, person.id);
    const attendantId = to === 'person' ? receiverId : null;
    const handed = await assignMany(db, { conversationIds, by, attendantId }, occasion());
    const [stuck] = handed.refused;
    if (stuck) return setRefusal(wordsOf(stuck.code));
    const answer = await removeAttendant(db, { by, attendantId: person.id }, occasion());
    if (answer.ok) onClose(true);
    else setRefusal(wordsOf(answer.failure.code));
  }
  return (
    <Dialog title={t('team.remove.title', { name })} onClose={() => onClose(false)} width={480}>
      <FormFrame
        submit={
          open.length === 0 ? t('team.remove.submit', { name }) : t('team.remove.submitWith', { count: open.length })
        }
        onSubmit={remove}
        onCancel={() => onClose(false)}
        refusal={refusal}
      >
        <p className={css.text}>
          {open.length === 0 ? t('team.remove.none') : t('team.remove.open', { count: open.length })}
        </p>
        {open.length > 0 && (
          <div className={css.ways} role="radiogroup" aria-label={t('team.remove.open', { count: open.length })}>
            {(['queue', 'person'] as const).map((way) => (
              <CheckRow
                key={way}
                kind="radio"
                name={group}
                checked={to === way}
                disabled={way === 'person' && others.length === 0}
                hint={t(way === 'queue' ? 'team.remove.toQueueHint' : 'team.remove.toPersonHint')}
                onChange={() => setTo(way)}
              >
                {t(way === 'queue' ? 'team.remove.toQueue' : 'team.remove.toPerson')}
              </CheckRow>
            ))}
          </div>
        )}
        {open.length > 0 && to === 'person' && (
          <LabelledField label={t('team.remove.person')}>
            {({ id }) => (
              <Select
                id={id}
                value={receiverId}
                options={others.map((other) => ({ value: other.id, label: other.name }))}
                onChange={setReceiverId}
              />
            )}
          </LabelledField>
        )}
        <p className={css.text}>{t('team.remove.stays', { name })}</p>
      </FormFrame>
    </Dialog>
  );
}
