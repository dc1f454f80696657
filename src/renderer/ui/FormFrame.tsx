import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation';
import { Button } from './Button';
import css from './FormFrame.module.css';

interface FormFrameProps {
  /** What the button does, by name: "Guardar", "Criar atendente". */
  readonly submit: string;
  readonly cancel?: string;
  /** Resolves when it was done or refused; while it runs the form cannot be sent again. */
  readonly onSubmit: () => Promise<void> | void;
  readonly onCancel?: () => void;
  /** Why it was refused, in words. */
  readonly refusal?: string | null;
  /** Why it cannot be sent now, in words: the button is disabled and says so. */
  readonly blocked?: string | null;
  /** Stands at the left of the buttons. */
  readonly aside?: ReactNode;
  /** In a panel the fields are boxes of their own. */
  readonly roomy?: boolean;
  readonly children: ReactNode;
}

/** A field that is wrong; of boxes to tick, where none is wrong by itself, the first; the button that brings what is missing. */
const WRONG = '[aria-invalid="true"], [data-wrong] input, button[data-wrong]';

/** What is filled in above, what is done with it below; Enter sends. After a refusal the first wrong field has the focus. */
export function FormFrame(props: FormFrameProps) {
  const { submit, onSubmit, onCancel, refusal = null, blocked = null } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    // React lets it rise through portals: a dialog over this form must not send the form below.
    event.stopPropagation();
    if (busy || blocked !== null) return;
    setBusy(true);
    await onSubmit();
    setBusy(false);
    // After the problems were painted.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(WRONG)?.focus());
  }
  return (
    <form ref={form} className={css.form} noValidate onSubmit={send}>
      <div className={css.fields} data-roomy={props.roomy || undefined}>
        {props.children}
      </div>
      <div className={css.foot}>
        {(refusal ?? blocked) !== null && (
          <p
            className={css.refusal}
            role={refusal === null ? 'status' : 'alert'}
            data-tone={refusal ? 'failed' : 'plain'}
          >
            {refusal ?? blocked}
          </p>
        )}
        <div className={css.acts}>
          <span className={css.aside}>{props.aside}</span>
          {onCancel && <Button onClick={onCancel}>{props.cancel ?? t('team.cancel')}</Button>}
          <Button tone="main" type="submit" disabled={blocked !== null} aria-disabled={busy}>
            {submit}
          </Button>
        </div>
      </div>
    </form>
  );
}
