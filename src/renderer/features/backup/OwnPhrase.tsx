import { useEffect, useState } from 'react';
import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { strengthOf, type Strength } from './strength';
import css from './Backup.module.css';

interface OwnPhraseProps {
  readonly phrase: string;
  readonly again: string;
  readonly problem: 'tooWeak' | 'notSame' | null;
  readonly onChange: (change: { readonly phrase?: string; readonly again?: string }) => void;
}

/** A phrase of a person's own, twice, and how hard it is to guess. */
export function OwnPhrase({ phrase, again, problem, onChange }: OwnPhraseProps) {
  const { t } = useTranslation();
  const strength = useStrength(phrase);
  return (
    <>
      <LabelledField
        label={t('backup.protect.ownLabel')}
        hint={t('backup.protect.ownHint')}
        problem={problem === 'tooWeak' ? t('backup.protect.tooWeak') : null}
      >
        {({ id, describedBy, wrong }) => (
          <TextInput
            {...{ id, wrong }}
            aria-describedby={describedBy}
            autoFocus
            data-autofocus
            value={phrase}
            onChange={(text) => onChange({ phrase: text })}
          />
        )}
      </LabelledField>
      {strength !== null && (
        <div className={css.strength} data-strength={strength}>
          <meter className={css.meter} min={0} max={4} value={strength} aria-label={t('backup.protect.ownLabel')} />
          <span role="status">
            {t('backup.protect.strengthLabel', { word: t(`backup.protect.strength.s${strength}`) })}
          </span>
        </div>
      )}
      <LabelledField
        label={t('backup.protect.again')}
        problem={problem === 'notSame' ? t('backup.protect.notSame') : null}
      >
        {({ id, describedBy, wrong }) => (
          <TextInput
            {...{ id, wrong }}
            aria-describedby={describedBy}
            value={again}
            onChange={(text) => onChange({ again: text })}
          />
        )}
      </LabelledField>
    </>
  );
}

/** null: nothing is written yet, or it is still being judged. */
function useStrength(phrase: string): Strength | null {
  const [judged, setJudged] = useState<{ readonly phrase: string; readonly strength: Strength } | null>(null);
  useEffect(() => {
    let wanted = true;
    if (phrase !== '') {
      void strengthOf(phrase).then((strength) => (wanted ? setJudged({ phrase, strength }) : undefined));
    }
    return () => {
      wanted = false;
    };
  }, [phrase]);
  return phrase === '' ? null : (judged?.strength ?? null);
}
