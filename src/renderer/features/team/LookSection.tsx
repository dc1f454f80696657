import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { NAME_MAX } from '../../../shared/domain/team/teamRules';
import { Button } from '../../ui/Button';
import { HuePicker } from '../../ui/HuePicker';
import { LabelledField, Problem } from '../../ui/LabelledField';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextField } from '../../ui/TextField';
import { SettingsSection } from '../settings/SettingsSection';
import type { PersonDraft, PersonField } from './personDraft';
import { squarePhoto } from './squarePhoto';
import css from './PersonPanel.module.css';

interface LookSectionProps {
  readonly draft: PersonDraft;
  readonly locked: string | null;
  readonly said: (field: PersonField) => string | null;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

/** How somebody is shown: name, picture, colour. */
export function LookSection({ draft, locked, said, onChange }: LookSectionProps) {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('team.form.who')} locked={locked}>
      <div className={css.look}>
        <PhotoChooser draft={draft} problem={said('photo')} onChange={(photo) => onChange({ photo })} />
        <div className={css.lookFields}>
          <TextField
            label={t('team.form.name')}
            hint={t('team.form.nameHint')}
            problem={said('name')}
            data-autofocus
            maxLength={NAME_MAX * 2}
            value={draft.name}
            onChange={(name) => onChange({ name })}
          />
          <LabelledField label={t('team.form.hue')}>
            {() => <HuePicker value={draft.hue} onChange={(hue) => onChange({ hue })} />}
          </LabelledField>
        </div>
      </div>
    </SettingsSection>
  );
}

interface PhotoChooserProps {
  readonly draft: PersonDraft;
  readonly problem: string | null;
  readonly onChange: (photo: string | null) => void;
}

function PhotoChooser({ draft, problem, onChange }: PhotoChooserProps) {
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  async function take(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    const made = await squarePhoto(chosen);
    setRefused(made.ok ? null : t(`team.photo.${made.failure.code}`));
    if (made.ok) onChange(made.value);
  }
  return (
    <div className={css.photo}>
      <PersonAvatar name={draft.name} photo={draft.photo} hue={draft.hue} size="huge" />
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Button tone="text" title={t('team.form.photoHint')} onClick={() => file.current?.click()}>
        {draft.photo === null ? t('team.form.photoChoose') : t('team.form.photoChange')}
      </Button>
      {draft.photo !== null && (
        <Button tone="text" onClick={() => onChange(null)}>
          {t('team.form.photoRemove')}
        </Button>
      )}
      {(refused ?? problem) !== null && <Problem>{refused ?? problem}</Problem>}
    </div>
  );
}
