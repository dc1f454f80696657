import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Failure } from '../../../shared/kernel/result';
import { SECOND } from '../../../shared/kernel/instant';
import { PIN_MAX } from '../../../shared/domain/team/pinRules';
import type { AttendantRow } from '../../db/attendants/row';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/LabelledField';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useNow } from '../../ui/useNow';
import { durationWords } from '../../words/durationWords';
import { useDesk } from '../app/desk';
import { lockOf } from './lockOf';
import { useAwaited } from './useAwaited';
import { usePinWords } from './usePinWords';
import css from './SignIn.module.css';

interface PinStepProps {
  readonly person: AttendantRow;
  /** The person was here and locked the screen. */
  readonly locked: boolean;
  /** @returns what refused it; null: the person is in. */
  readonly onEnter: (pin: string) => Promise<Failure | null>;
  readonly onOther: () => void;
  readonly onForgot: () => void;
}

/** The PIN of one person: digits by hand or pasted; what was wrong and how long to wait stands right below. */
export function PinStep({ person, locked, onEnter, onOther, onForgot }: PinStepProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [checking, setChecking] = useState(false);
  const [wrong, setWrong] = useState<Failure | null>(null);
  const wordsOf = usePinWords();
  const left = lockOf(person, useNow(clock, SECOND));
  const blocked = left > 0;
  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (checking || blocked) return;
    if (pin === '') return setWrong({ code: 'pin-empty' });
    setChecking(true);
    const refusal = await onEnter(pin);
    setChecking(false);
    setWrong(refusal);
    if (refusal !== null) setPin('');
    field.current?.focus();
  }
  const said = blocked ? t('session.pin.blocked', { left: durationWords(left) }) : wrong && wordsOf(wrong, person);
  return (
    <form className={css.pin} onSubmit={enter} onKeyDown={(event) => event.key === 'Escape' && onOther()}>
      <PersonAvatar name={person.name} photo={person.photo} hue={person.hue} size="huge" />
      <h1 className={css.title}>{locked ? person.name : t('session.pin.title', { name: firstName(person.name) })}</h1>
      {locked && <AwaitedLine person={person} />}
      <label className={css.label} htmlFor={id}>
        {t('session.pin.label')}
      </label>
      <input
        id={id}
        ref={field}
        className={css.digits}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        value={pin}
        readOnly={blocked}
        aria-invalid={said !== null || undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => {
          const text = event.currentTarget.value.replace(/[\s.-]/g, '');
          const digits = text.replace(/\D/g, '').slice(0, PIN_MAX);
          setPin(digits);
          setWrong(digits.length < text.length && text.length <= PIN_MAX ? { code: 'pin-not-digits' } : null);
        }}
      />
      {/* Always there: what is said must not move what one is about to press. */}
      <div className={css.said} id={`${id}-said`}>
        {said ? <Problem>{said}</Problem> : <span>{t('session.pin.hint')}</span>}
      </div>
      <Button tone="main" type="submit" disabled={blocked}>
        {checking ? t('session.pin.checking') : t(locked ? 'session.pin.unlock' : 'session.pin.enter')}
      </Button>
      <div className={css.ways}>
        <Button tone="text" onClick={onOther}>
          {t('session.pin.other')}
        </Button>
        <Button tone="text" onClick={onForgot}>
          {t('session.pin.forgot')}
        </Button>
      </div>
    </form>
  );
}

/** How much waits behind the lock; no names, no words of anybody. */
function AwaitedLine({ person }: Pick<PinStepProps, 'person'>) {
  const { t } = useTranslation();
  const awaited = useAwaited(person);
  const parts = [
    awaited !== null && awaited.own > 0 && t('session.awaited.own', { count: awaited.own }),
    awaited !== null && awaited.queue > 0 && t('session.awaited.queue', { count: awaited.queue }),
  ].filter(Boolean);
  return (
    <p className={css.awaited} role="status">
      {parts.join(' · ') || t('session.awaited.none')}
    </p>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
