import { useTranslation } from '../../words/useTranslation';
import { refusalKey } from '../../words/failureKey';
import css from './Composer.module.css';

/** Why what was written did not go. */
export function Refusal({ code }: { readonly code: string | null }) {
  const { t } = useTranslation();
  if (code === null) return null;
  return (
    <p className={css.refusal} role="alert">
      {t(refusalKey(code))}
    </p>
  );
}
