import { BlankFields } from '../../ui/BlankFields';
import { useTranslation } from '../../words/useTranslation';
import css from './MacroDialog.module.css';

interface MacroBlanksProps {
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly onFill: (name: string, value: string) => void;
}

/** What the texts of a macro need and nobody knows: asked for once, whichever steps use it. */
export function MacroBlanks({ names, values, onFill }: MacroBlanksProps) {
  const { t } = useTranslation();
  const missing = names.filter((name) => (values[name] ?? '').trim() === '').length;
  return (
    <div className={css.blanks} role="group" aria-label={t('replies.missing.title')}>
      <p>{t('macros.run.blanks', { count: Math.max(1, missing) })}</p>
      <BlankFields wide names={names} values={values} onFill={onFill} />
    </div>
  );
}
