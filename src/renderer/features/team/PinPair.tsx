import { useTranslation } from '../../words/useTranslation';
import { TextField } from '../../ui/TextField';
import type { PersonDraft, PersonField } from './personDraft';

interface PinPairProps {
  readonly draft: Pick<PersonDraft, 'pin' | 'again'>;
  readonly said: (field: PersonField) => string | null;
  readonly hint: string;
  readonly onChange: (change: { readonly pin: string } | { readonly again: string }) => void;
}

/** A PIN that is chosen, typed twice. */
export function PinPair({ draft, said, hint, onChange }: PinPairProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('team.form.pin')}
        hint={hint}
        problem={said('pin')}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        value={draft.pin}
        onChange={(pin) => onChange({ pin: pin.trim() })}
      />
      <TextField
        label={t('team.form.pinAgain')}
        problem={said('again')}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        value={draft.again}
        onChange={(again) => onChange({ again: again.trim() })}
      />
    </>
  );
}
