import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { listImports } from '../../db/imports/read';
import type { ImportRow } from '../../db/imports/row';
import { Button } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import { countWords } from '../../words/countWords';
import { fullMoment, listMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useImportsUnderWay } from './importUnderWay';
import { UndoQuestion } from './UndoQuestion';
import css from './Importing.module.css';

const SHOWN = 50;

/** What was imported and stands, each with its way back; nothing where nothing was. */
export function PastImports() {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const rows = useLiveQuery(() => listImports(db, SHOWN), [db]);
  const now = useNow(clock, 60_000);
  const underWay = useImportsUnderWay(rows, now);
  const [undone, setUndone] = useState<ImportRow | null>(null);
  if (!rows || rows.length === 0) return null;
  return (
    <div className={css.past}>
      <h3 className={css.pastTitle}>{t('importing.past')}</h3>
      <ul className={css.pastList}>
        {rows.map((row) => {
          const stage = stageOf(row, underWay);
          const title = row.kind === 'contacts' ? t('importing.pastContactsTitle') : row.title;
          return (
            <li key={row.id} className={css.pastRow}>
              <div className={css.cardWords}>
                <span className={css.personName} dir="auto" title={title}>
                  {title}
                </span>
                <PastFacts row={row} stage={stage} />
              </div>
              <time className={css.facts} title={fullMoment(row.at)}>
                {listMoment(row.at, now)}
              </time>
              <Button
                aria-label={t('importing.undoLabel', { name: title })}
                disabled={stage === 'now'}
                title={stage === 'now' ? t('importing.undoWait') : undefined}
                onClick={() => setUndone(row)}
              >
                {t('importing.undo')}
              </Button>
            </li>
          );
        })}
      </ul>
      {undone !== null && <UndoQuestion row={undone} onClose={() => setUndone(null)} />}
    </div>
  );
}

type Stage = 'now' | 'broken' | 'done';

function stageOf({ id, state }: ImportRow, underWay: ReadonlySet<string> | null): Stage {
  if (state !== 'running') return 'done';
  return underWay === null || underWay.has(id) ? 'now' : 'broken';
}

function PastFacts({ row, stage }: { readonly row: ImportRow; readonly stage: Stage }) {
  const { t } = useTranslation();
  const counts = { count: row.added, added: countWords(row.added), file: row.fileName };
  const words = t(row.kind === 'contacts' ? 'importing.pastContacts' : 'importing.pastChat', counts);
  return (
    <span className={css.facts} title={row.fileName} dir="auto">
      {stage === 'done' ? words : `${words} · ${t(`importing.pastStage.${stage}`)}`}
    </span>
  );
}
