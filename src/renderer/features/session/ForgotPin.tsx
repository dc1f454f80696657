import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Failure } from '../../../shared/kernel/result';
import { pinProblem } from '../../../shared/domain/team/pinRules';
import { readRecoveryCode } from '../../../shared/domain/team/recoveryCode';
import type { AttendantRow } from '../../db/attendants/row';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/LabelledField';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextField } from '../../ui/TextField';
import { usePersonProblem } from '../team/usePersonProblem';
import css from './SignIn.module.css';

interface ForgotPinProps {
  readonly person: AttendantRow;
  readonly team: readonly AttendantRow[];
  /** @returns what refused it; null: the PIN is changed. */
  readonly onRecover: (code: string, pin: string) => Promise<Failure | null>;
  readonly onBack: () => void;
}

/** A forgotten PIN: owners have their code, the others have people who may give them a new one. */
export function ForgotPin({ person, team, onRecover, onBack }: ForgotPinProps) {
  const { t } = useTranslation();
  return (
    <div className={css.card} onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <h1 className={css.title}>{t('session.forgot.title')}</h1>
      {person.recovery === null ? (
        <AskSomebody person={person} team={team} onBack={onBack} />
      ) : (
        <RecoverForm onRecover={onRecover} onBack={onBack} />
      )}
    </div>
  );
}

function AskSomebody({ person, team, onBack }: Omit<ForgotPinProps, 'onRecover'>) {
  const { t } = useTranslation();
  // A manager gives attendants a new PIN; a manager's own is an owner's business.
  const helpers = team.filter(
    ({ id, role, leftAt }) =>
      leftAt === null && id !== person.id && (role === 'owner' || (role === 'manager' && person.role === 'attendant')),
  );
  return (
    <>
      <p className={css.text}>{helpers.length > 0 ? t('session.forgot.ask') : t('session.forgot.noCode')}</p>
      {helpers.length > 0 && (
        <ul className={css.who} aria-label={t('session.forgot.who')}>
          {helpers.map(({ id, name, photo, hue, role }) => (
            <li key={id}>
              <PersonAvatar name={name} photo={photo} hue={hue} size="small" />
              <span className={css.whoName}>{name}</span>
              <span className={css.whoRole}>{t(`session.role.${role}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={css.buttons}>
        <Button tone="main" autoFocus onClick={onBack}>
          {t('session.forgot.back')}
        </Button>
      </div>
    </>
  );
}

function RecoverForm({ onRecover, onBack }: Pick<ForgotPinProps, 'onRecover' | 'onBack'>) {
  const { t } = useTranslation();
  const wordsOf = usePersonProblem();
  const [form, setForm] = useState({ code: '', pin: '', again: '' });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const codeProblem = readRecoveryCode(form.code) === null ? 'code-unreadable' : null;
  const wrongPin = pinProblem(form.pin);
  const againProblem = form.pin === form.again ? null : 'pin-differs';
  async function recover(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (codeProblem !== null || wrongPin !== null || againProblem !== null) return;
    const refused = await onRecover(form.code, form.pin);
    setRefusal(refused && wordsOf(refused.code));
  }
  const change = (field: keyof typeof form) => (text: string) => setForm((before) => ({ ...before, [field]: text }));
  const said = (code: string | null): string | null => (tried && code !== null ? wordsOf(code) : null);
  return (
    <form className={css.recover} onSubmit={recover} noValidate>
      <TextField
        label={t('session.forgot.code')}
        hint={t('session.forgot.codeHint')}
        problem={said(codeProblem)}
        autoFocus
        value={form.code}
        onChange={change('code')}
      />
      {(['pin', 'again'] as const).map((field) => (
        <TextField
          key={field}
          label={t(field === 'pin' ? 'session.forgot.newPin' : 'session.forgot.again')}
          problem={said(field === 'pin' ? wrongPin : againProblem)}
          type="password"
          inputMode="numeric"
          value={form[field]}
          onChange={change(field)}
        />
      ))}
      {refusal !== null && <Problem>{refusal}</Problem>}
      <div className={css.buttons}>
        <Button onClick={onBack}>{t('session.forgot.back')}</Button>
        <Button tone="main" type="submit">
          {t('session.forgot.submit')}
        </Button>
      </div>
    </form>
  );
}
