import { createPortal } from 'react-dom';
import { useTranslation } from '../../words/useTranslation';
import { useFileDrop } from './useFileDrop';
import css from './AttachmentTray.module.css';

/** Shown over the window while files hover above it. */
export function DropHint({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  const over = useFileDrop(onFiles);
  return over ? createPortal(<div className={css.drop}>{t('attachments.drop')}</div>, document.body) : null;
}
