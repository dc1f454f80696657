import { IconEye } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import composer from './Composer.module.css';
import css from './ComposerShut.module.css';

/** Where one would write: in a history that is only read. */
export function ReadOnlyNote() {
  const { t } = useTranslation();
  return (
    <div className={composer.composer} data-pane-part="composer">
      <div className={css.shut} role="note" tabIndex={0} data-pane-focus>
        <IconEye size={20} stroke={1.6} aria-hidden="true" />
        <div>
          <strong>{t('review.composer')}</strong>
          <p>{t('review.composerText')}</p>
        </div>
      </div>
    </div>
  );
}
