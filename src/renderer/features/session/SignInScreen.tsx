import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { PresenceState } from '../../../shared/domain/team/presence';
import type { AttendantRow } from '../../db/attendants/row';
import { useConnection } from '../../stores/connection';
import { FacePicker } from './FacePicker';
import { ForgotPin } from './ForgotPin';
import { PinStep } from './PinStep';
import { RecoveryCode } from './RecoveryCode';
import type { Entering } from './useEntering';
import css from './SignIn.module.css';

interface SignInScreenProps {
  readonly team: readonly AttendantRow[];
  readonly presenceOf: (attendantId: string) => PresenceState;
  /** Who locked this window; null: nobody is signed in. */
  readonly lockedId: string | null;
  /** Who was signed in here last: suggested first. */
  readonly lastId: string | null;
  readonly onEnter: Entering['enter'];
  readonly onRecover: Entering['recover'];
}

type Step =
  | { readonly kind: 'faces' }
  | { readonly kind: 'pin' | 'forgot'; readonly id: string }
  /** The next recovery code is shown before the person goes in with the new PIN. */
  | { readonly kind: 'code'; readonly id: string; readonly code: string; readonly pin: string };

/** Before anything else at a divided counter: who are you, and your PIN. Nothing of the conversations is behind it. */
export function SignInScreen({ team, presenceOf, lockedId, lastId, onEnter, onRecover }: SignInScreenProps) {
  const { t } = useTranslation();
  const number = useConnection((state) => state.status?.displayPhoneNumber);
  const name = useConnection((state) => state.status?.verifiedName);
  const [step, setStep] = useState<Step>(lockedId === null ? { kind: 'faces' } : { kind: 'pin', id: lockedId });
  const [suggestedId, setSuggestedId] = useState(lastId);
  const person = step.kind === 'faces' ? undefined : team.find(({ id, leftAt }) => id === step.id && leftAt === null);
  const toFaces = (): void => {
    if (step.kind !== 'faces') setSuggestedId(step.id);
    setStep({ kind: 'faces' });
  };
  if (step.kind === 'faces' || person === undefined)
    return (
      <main className={css.screen}>
        <div className={css.team}>
          <header className={css.head}>
            <span className={css.mark} aria-hidden="true">
              B
            </span>
            <h1 className={css.title}>{t('session.title')}</h1>
            <p className={css.text}>{t('session.hint')}</p>
            <p className={css.number}>{[name, number].filter(Boolean).join(' · ')}</p>
          </header>
          <FacePicker
            team={team}
            presenceOf={presenceOf}
            suggestedId={suggestedId}
            onChoose={(id) => setStep({ kind: 'pin', id })}
          />
        </div>
      </main>
    );
  return (
    <main className={css.screen}>
      <div className={css.center}>
        {step.kind === 'pin' && (
          <PinStep
            key={person.id}
            person={person}
            locked={lockedId === person.id}
            onEnter={(pin) => onEnter(person.id, pin)}
            onOther={toFaces}
            onForgot={() => setStep({ kind: 'forgot', id: person.id })}
          />
        )}
        {step.kind === 'forgot' && (
          <ForgotPin
            person={person}
            team={team}
            onRecover={async (code, pin) => {
              const answer = await onRecover(person.id, code, pin);
              if (!answer.ok) return answer.failure;
              setStep({ kind: 'code', id: person.id, code: answer.value.recoveryCode, pin });
              return null;
            }}
            onBack={() => setStep({ kind: 'pin', id: person.id })}
          />
        )}
        {step.kind === 'code' && (
          <div className={css.codeCard}>
            <h1 className={css.codeTitle}>{t('session.code.title')}</h1>
            <RecoveryCode name={person.name} code={step.code} onDone={() => void onEnter(person.id, step.pin)} />
          </div>
        )}
      </div>
    </main>
  );
}
