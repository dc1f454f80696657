import { IconLock } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import css from './ComposerShut.module.css';

interface ComposerShutProps {
  readonly never: boolean;
  /** What had been begun; it is kept and comes back with the window. */
  readonly draft: string;
}

export function ComposerShut({ never, draft }: ComposerShutProps) {
  const { t } = useTranslation();
  return (
    <div className={css.shut} role="note" tabIndex={0} data-pane-focus>
      <IconLock size={20} stroke={1.6} aria-hidden="true" />
      <div>
        <strong>{t('composer.shutTitle')}</strong>
        <p>{t(never ? 'composer.neverText' : 'composer.shutText')}</p>
        {draft !== '' && <p className={css.draft}>{draft}</p>}
      </div>
    </div>
  );
}
