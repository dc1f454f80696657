import { IconCopy, IconCheck, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { Problem } from '../../ui/LabelledField';
import css from './RecoveryCode.module.css';

interface RecoveryCodeProps {
  readonly name: string;
  readonly code: string;
  readonly onDone: () => void;
}

/** The code of an owner, shown once: it goes on only when the person says that it is kept. */
export function RecoveryCode({ name, code, onDone }: RecoveryCodeProps) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = (): Promise<void> => navigator.clipboard.writeText(code).then(() => setCopied(true));
  return (
    <div className={css.box}>
      <p className={css.text}>{t('session.code.text')}</p>
      <output className={css.code} aria-label={t('session.code.label')}>
        {code.split('-').map((group, place) => (
          <span key={place}>{group}</span>
        ))}
      </output>
      <div className={css.acts}>
        <Button icon={copied ? IconCheck : IconCopy} data-autofocus onClick={copy} aria-live="polite">
          {copied ? t('setup.field.copied') : t('session.code.copy')}
        </Button>
        <Button icon={IconPrinter} onClick={() => window.print()}>
          {t('session.code.print')}
        </Button>
      </div>
      <CheckRow inset="none" checked={kept} onChange={setKept}>
        {t('session.code.kept')}
      </CheckRow>
      {tried && !kept && <Problem>{t('session.code.keptFirst')}</Problem>}
      <div className={css.foot}>
        <Button tone="main" onClick={() => (kept ? onDone() : setTried(true))}>
          {t('session.code.done')}
        </Button>
      </div>
      {createPortal(
        <section className={css.sheet} aria-hidden="true">
          <h1>{t('session.code.printedFor', { name })}</h1>
          <p className={css.code}>{code}</p>
          <p>{t('session.code.printedNote', { name })}</p>
        </section>,
        document.body,
      )}
    </div>
  );
}
