import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { renewRecoveryCode } from '../../commands/renewRecoveryCode';
import type { AttendantRow } from '../../db/attendants/row';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { TextField } from '../../ui/TextField';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { RecoveryCode } from '../session/RecoveryCode';
import { usePinWords } from '../session/usePinWords';
import { SettingRow } from '../settings/SettingRow';

interface RecoveryRowProps {
  readonly person: AttendantRow;
  /** Only owners make a code, and each only the own one: it opens the counter in their name. */
  readonly own: boolean;
}

/** The recovery code of an owner: whether there is one, and a new one for who lost it. */
export function RecoveryRow({ person, own }: RecoveryRowProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [renewed, setRenewed] = useState(false);
  const state = person.recovery === null ? 'none' : renewed ? 'renewed' : 'there';
  return (
    <SettingRow label={t('team.recovery.label')} hint={own ? t(`team.recovery.${state}`) : t('team.recovery.notOwn')}>
      <Button disabled={!own} onClick={() => setAsking(true)}>
        {t('team.recovery.renew')}
      </Button>
      {asking && (
        <RenewDialog
          person={person}
          onClose={(done) => {
            setAsking(false);
            setRenewed(renewed || done);
          }}
        />
      )}
    </SettingRow>
  );
}

/** Asks for the PIN, then shows the new code once. */
function RenewDialog({
  person,
  onClose,
}: {
  readonly person: AttendantRow;
  readonly onClose: (renewed: boolean) => void;
}) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = usePinWords();
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  async function submit(): Promise<void> {
    if (pin === '') return setRefusal(t('session.pin.empty'));
    const answer = await renewRecoveryCode(db, { by: person.id, pin }, occasion());
    if (answer.ok) return setCode(answer.value.recoveryCode);
    setPin('');
    const failures = answer.failure.code === 'wrong-pin' ? answer.failure.failures : person.failures;
    setRefusal(wordsOf(answer.failure, { failures }));
  }
  if (code !== null)
    return (
      <Dialog title={t('session.code.title')} onClose={null}>
        <RecoveryCode name={person.name} code={code} onDone={() => onClose(true)} />
      </Dialog>
    );
  return (
    <Dialog title={t('team.recovery.title')} onClose={() => onClose(false)}>
      <FormFrame
        submit={t('team.recovery.submit')}
        onSubmit={submit}
        onCancel={() => onClose(false)}
        refusal={refusal}
        aside={t('team.recovery.text')}
      >
        <TextField
          label={t('team.pinDialog.current')}
          data-autofocus
          type="password"
          inputMode="numeric"
          value={pin}
          onChange={setPin}
        />
      </FormFrame>
    </Dialog>
  );
}
