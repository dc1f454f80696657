import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { setPin } from '../../commands/setPin';
import type { AttendantRow } from '../../db/attendants/row';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { TextField } from '../../ui/TextField';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { pinProblems, type PersonField } from './personDraft';
import { PinPair } from './PinPair';
import { usePersonProblem } from './usePersonProblem';

interface PinDialogProps {
  readonly person: AttendantRow;
  /** The own PIN: the one until now is asked for. */
  readonly own: boolean;
  readonly by: string;
  readonly onClose: (changed: boolean) => void;
}

/** A new PIN for somebody. */
export function PinDialog({ person, own, by, onClose }: PinDialogProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = usePersonProblem();
  const [draft, setDraft] = useState({ current: '', pin: '', again: '' });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const problems = pinProblems(draft);
  const said = (field: PersonField): string | null => {
    const problem = problems[field];
    return tried && problem !== undefined ? wordsOf(problem) : null;
  };
  async function submit(): Promise<void> {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const input = { by, attendantId: person.id, pin: draft.pin, currentPin: draft.current };
    const answer = await setPin(db, input, occasion());
    if (answer.ok) onClose(true);
    else setRefusal(wordsOf(answer.failure.code));
  }
  return (
    <Dialog
      title={own ? t('team.pinDialog.ownTitle') : t('team.pinDialog.title', { name: person.name })}
      onClose={() => onClose(false)}
    >
      <FormFrame
        submit={t('team.pinDialog.submit')}
        onSubmit={submit}
        onCancel={() => onClose(false)}
        refusal={refusal}
        aside={t('team.pinDialog.text')}
      >
        {own && (
          <TextField
            label={t('team.pinDialog.current')}
            data-autofocus
            type="password"
            inputMode="numeric"
            value={draft.current}
            onChange={(current) => setDraft({ ...draft, current })}
          />
        )}
        <PinPair
          draft={draft}
          said={said}
          hint={own ? t('team.form.pinOwnHint') : t('team.form.pinHint')}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      </FormFrame>
    </Dialog>
  );
}
