import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import { Problem } from '../../ui/LabelledField';
import { countWords } from '../../words/countWords';
import { failureWord } from './failureWord';
import type { ImportResult } from './useImport';
import { useUndoImport } from './useUndoImport';
import css from './Importing.module.css';

interface ImportEndedProps {
  readonly results: readonly ImportResult[];
  readonly onClose: () => void;
}

/** What came in, file by file, and the way back. */
export function ImportEnded({ results, onClose }: ImportEndedProps) {
  const { t } = useTranslation();
  const undo = useUndoImport();
  const ids = results.flatMap(({ outcome }) =>
    outcome.state === 'failed' ? (outcome.importId ?? []) : outcome.row.added > 0 ? outcome.row.id : [],
  );
  return (
    <DialogBody>
      <p className={css.endTitle} role="status">
        <IconCircleCheck size={20} stroke={1.8} aria-hidden="true" />
        {t('importing.ended')}
      </p>
      <ul className={css.results}>
        {results.map((result) => (
          <li key={result.name} dir="auto">
            <ResultLine {...result} />
          </li>
        ))}
      </ul>
      <DialogActs>
        {ids.length > 0 && (
          <Button
            onClick={() => {
              onClose();
              void undo(ids);
            }}
          >
            {t('importing.undo')}
          </Button>
        )}
        <Button tone="main" onClick={onClose} data-autofocus>
          {t('importing.close')}
        </Button>
      </DialogActs>
    </DialogBody>
  );
}

function ResultLine({ name, outcome }: ImportResult) {
  const { t } = useTranslation();
  if (outcome.state === 'failed') {
    const reason = t(`importing.failures.${failureWord(outcome.code)}`);
    return <Problem>{t('importing.resultFailed', { name, reason })}</Problem>;
  }
  const { added, known, filled, title } = outcome.row;
  const counts = {
    count: added,
    name: title,
    added: countWords(added),
    known: countWords(known),
    filled: countWords(filled),
  };
  if (outcome.state === 'stopped') return t('importing.resultStopped', counts);
  return filled > 0 ? t('importing.resultFilled', counts) : t('importing.result', counts);
}
