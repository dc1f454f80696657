import { IconArrowRight, IconQuote } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { replacedWord } from '../../../shared/domain/replies/avoidedWords';
import { Floating } from '../../ui/Floating';
import { useTranslation } from '../../words/useTranslation';
import type { AvoidedInText } from './useAvoided';
import { useTone } from './useTone';
import css from './Tone.module.css';

interface ToneHintProps {
  readonly text: string;
  readonly avoided: AvoidedInText;
  readonly onText: (text: string) => void;
}

/** Words of the text that the company avoids, each with what to write instead; nothing where there are none. */
export function ToneHint({ text, avoided: { typed, found }, onText }: ToneHintProps) {
  const { t } = useTranslation();
  if (found.length === 0) return null;
  return (
    <div className={css.hints} role="group" aria-label={t('tone.avoid')}>
      <span>{t('tone.avoid')}</span>
      {found.map((avoided) => (
        <span key={avoided.from} className={css.hint}>
          <s>{typed.slice(avoided.from, avoided.to)}</s>
          {avoided.instead !== '' && (
            <button
              type="button"
              className={css.instead}
              // What was typed since is not lost: the places are of the text that was looked at.
              disabled={typed !== text}
              onClick={() => onText(replacedWord(text, avoided))}
            >
              <IconArrowRight size={13} aria-hidden="true" />
              {avoided.instead}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}

/** Opens the company's guide beside the composer; nothing where there is none. */
export function ToneButton() {
  const { t } = useTranslation();
  const tone = useTone();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (!tone || tone.guide === '') return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.button}
        aria-label={t('tone.title')}
        aria-expanded={open}
        title={t('tone.title')}
        onClick={() => setOpen(!open)}
      >
        <IconQuote size={20} stroke={1.7} />
      </button>
      {open && (
        <Floating anchor={button} label={t('tone.title')} onClose={() => setOpen(false)}>
          <div className={css.guide} tabIndex={0}>
            <strong>{t('tone.title')}</strong>
            <p dir="auto">{tone.guide}</p>
          </div>
        </Floating>
      )}
    </>
  );
}
