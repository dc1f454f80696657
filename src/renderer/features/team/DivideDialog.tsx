import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { AttendantRow } from '../../db/attendants/row';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { HuePicker } from '../../ui/HuePicker';
import { LabelledField } from '../../ui/LabelledField';
import { TextField } from '../../ui/TextField';
import { RecoveryCode } from '../session/RecoveryCode';
import { draftProblems, newDraft, type PersonDraft, type PersonField } from './personDraft';
import { PinPair } from './PinPair';
import { useDivide } from './useDivide';
import { usePersonProblem } from './usePersonProblem';
import css from './DivideDialog.module.css';

interface DivideDialogProps {
  readonly self: AttendantRow;
  readonly team: readonly AttendantRow[];
  readonly onClose: () => void;
}

/** One person becomes two: the owner's name and PIN, the colleague's, and the recovery code. Nothing is kept before the end. */
export function DivideDialog({ self, team, onClose }: DivideDialogProps) {
  const { t } = useTranslation();
  const wordsOf = usePersonProblem();
  const [step, setStep] = useState<'you' | 'other'>('you');
  const [you, setYou] = useState<PersonDraft>(() => ({ ...newDraft([], []), hue: 3, role: 'owner' }));
  const [other, setOther] = useState<PersonDraft>(() => ({ ...newDraft([], self.sectorIds), hue: 0 }));
  const [tried, setTried] = useState({ you: false, other: false });
  const { divide, leave, refusal, code } = useDivide(self.id);
  const close = (): void => {
    if (leave()) onClose();
  };
  const first = step === 'you';
  // The two are compared with each other although neither is kept yet.
  const colleagues = team.filter(({ id }) => id !== self.id);
  const problems = first
    ? draftProblems(you, '', colleagues)
    : draftProblems(other, '', [...colleagues, { ...self, name: you.name }]);
  const said = (field: PersonField): string | null => {
    const problem = problems[field];
    return tried[step] && problem !== undefined ? wordsOf(problem) : null;
  };
  async function next(): Promise<void> {
    setTried({ ...tried, [step]: true });
    if (Object.keys(problems).length > 0) return;
    if (first) setStep('other');
    else await divide(you, other);
  }
  if (code !== null)
    return (
      <Dialog title={t('team.divide.codeTitle')} onClose={null}>
        <RecoveryCode name={you.name} code={code} onDone={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={t('team.divide.title')} onClose={close} width={480}>
      <FormFrame
        key={step}
        submit={first ? t('team.divide.next') : t('team.divide.submit')}
        cancel={first ? undefined : t('team.divide.back')}
        onSubmit={next}
        onCancel={first ? close : () => setStep('you')}
        refusal={refusal}
        aside={t('team.divide.step', { step: first ? 1 : 2 })}
      >
        <div>
          <h2 className={css.title}>{t(first ? 'team.divide.youTitle' : 'team.divide.otherTitle')}</h2>
          <p className={css.text}>{t(first ? 'team.divide.youText' : 'team.divide.otherText')}</p>
        </div>
        <Who
          draft={first ? you : other}
          own={first}
          said={said}
          onChange={(part) => (first ? setYou({ ...you, ...part }) : setOther({ ...other, ...part }))}
        />
        {!first && <p className={css.text}>{t('team.divide.colleagues')}</p>}
      </FormFrame>
    </Dialog>
  );
}

interface WhoProps {
  readonly draft: PersonDraft;
  readonly own: boolean;
  readonly said: (field: PersonField) => string | null;
  readonly onChange: (part: Partial<PersonDraft>) => void;
}

function Who({ draft, own, said, onChange }: WhoProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('team.form.name')}
        problem={said('name')}
        autoFocus
        data-autofocus
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <LabelledField label={t('team.form.hue')}>
        {() => <HuePicker value={draft.hue} onChange={(hue) => onChange({ hue })} />}
      </LabelledField>
      <div className={css.pins}>
        <PinPair
          draft={draft}
          said={said}
          hint={own ? t('team.form.pinOwnHint') : t('team.form.pinHint')}
          onChange={onChange}
        />
      </div>
    </>
  );
}
