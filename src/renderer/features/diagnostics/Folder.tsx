import { useTranslation } from '../../words/useTranslation';
import { CopyButton } from '../setup/CopyButton';
import css from './Diagnostics.module.css';

/** A path that can be copied. */
export function Folder({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  return (
    <span className={css.folder}>
      <code>{path}</code>
      <CopyButton small label={t('diagnostics.versions.copy')} text={() => path} />
    </span>
  );
}
