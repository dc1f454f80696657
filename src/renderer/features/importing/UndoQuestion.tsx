import type { ImportRow } from '../../db/imports/row';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { countWords } from '../../words/countWords';
import { useTranslation } from '../../words/useTranslation';
import { useUndoImport } from './useUndoImport';
import css from './Importing.module.css';

interface UndoQuestionProps {
  readonly row: ImportRow;
  readonly onClose: () => void;
}

/** What was imported goes out again only after a question: there is no way back but the file itself. */
export function UndoQuestion({ row, onClose }: UndoQuestionProps) {
  const { t } = useTranslation();
  const undo = useUndoImport();
  const contacts = row.kind === 'contacts';
  const counts = { count: row.added, added: countWords(row.added) };
  return (
    <Dialog title={t('importing.undoTitle')} onClose={onClose}>
      <FormFrame
        submit={t(contacts ? 'importing.undoContacts' : 'importing.undoMessages', counts)}
        onSubmit={() => undo([row.id]).then(onClose)}
        onCancel={onClose}
      >
        <p className={css.undoText}>
          {t(contacts ? 'importing.undoContactsText' : 'importing.undoText', { file: row.fileName })}
        </p>
      </FormFrame>
    </Dialog>
  );
}
