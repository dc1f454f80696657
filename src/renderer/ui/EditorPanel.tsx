import { useState, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { FormFrame } from './FormFrame';
import css from './FormFrame.module.css';

interface EditorPanelProps {
  readonly title: string;
  readonly submit: string;
  /** Something was changed that is not kept yet: leaving asks first. */
  readonly dirty: boolean;
  readonly onSubmit: () => Promise<void> | void;
  readonly onClose: () => void;
  readonly refusal?: string | null;
  /** Why nothing can be kept, in words. */
  readonly blocked?: string | null;
  readonly width?: number;
  readonly children: ReactNode;
}

/** A long form at the right edge of the window, beside the list that it belongs to. */
export function EditorPanel({ title, dirty, onClose, width = 600, children, ...form }: EditorPanelProps) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const leave = (): void => {
    if (dirty && !leaving) setLeaving(true);
    else if (dirty) setLeaving(false);
    else onClose();
  };
  const asking = dirty && leaving;
  return (
    <Dialog title={title} onClose={leave} width={width} side>
      {asking && (
        <div className={css.leaving} role="alertdialog" aria-label={t('team.unsaved.text')}>
          <span className={css.leavingText}>{t('team.unsaved.text')}</span>
          <Button onClick={onClose}>{t('team.unsaved.discard')}</Button>
          <Button tone="main" autoFocus onClick={() => setLeaving(false)}>
            {t('team.unsaved.stay')}
          </Button>
        </div>
      )}
      <FormFrame {...form} roomy onCancel={leave}>
        {children}
      </FormFrame>
    </Dialog>
  );
}
