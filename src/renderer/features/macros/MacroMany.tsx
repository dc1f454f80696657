import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useId, useRef, useState } from 'react';
import type { MacroRehearsal } from '../../commands/macros/runMany';
import type { ConversationRow } from '../../db/conversations/row';
import { readMany } from '../../db/conversations/readMany';
import type { MacroRow } from '../../db/macros/row';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogForm } from '../../ui/DialogBody';
import { Select } from '../../ui/Select';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { MacroBlanks } from './MacroBlanks';
import { StepPreview } from './StepPreview';
import { useMacroMany } from './useMacroMany';
import { useMacros } from './useMacros';
import { useManyStopWords } from './useStopWords';
import css from './MacroDialog.module.css';

interface MacroManyProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  /** It was done: the bar over the list goes, and the keyboard with it. */
  readonly onDone: () => void;
}

/** One macro for all marked conversations: which, what it would do, and what it cannot do where. */
export function MacroMany({ ids, onClose, onDone }: MacroManyProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const macros = useMacros();
  const rows = useLiveQuery(() => readMany(db, ids), [db, ids]);
  // What was on the screen when it was asked for: a later answer of a colleague stops it there.
  const [seen, setSeen] = useState<readonly ConversationRow[] | null>(null);
  if (seen === null && rows !== undefined) setSeen(rows);
  if (!macros || seen === null) return null;
  return (
    <Dialog title={t('macros.many.title', { count: seen.length })} onClose={onClose} width={560}>
      {macros.length === 0 ? (
        <DialogForm onSubmit={onClose}>
          <p className={css.with}>{t('macros.many.none')}</p>
          <DialogActs>
            <Button type="submit" data-autofocus>
              {t('macros.run.cancel')}
            </Button>
          </DialogActs>
        </DialogForm>
      ) : (
        <Choosing macros={macros} rows={seen} onClose={onClose} onDone={onDone} />
      )}
    </Dialog>
  );
}

interface ChoosingProps {
  readonly macros: readonly MacroRow[];
  readonly rows: readonly ConversationRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Choosing({ macros, rows, onClose, onDone }: ChoosingProps) {
  const { t } = useTranslation();
  const whichId = useId();
  const [macroId, setMacroId] = useState(macros[0]?.id ?? '');
  const macro = macros.find(({ id }) => id === macroId) ?? macros[0];
  const { shown, asked, values, fill, running, run } = useMacroMany(macroId, rows, onDone);
  const count = shown?.can.length ?? 0;
  return (
    <DialogForm
      onSubmit={() => {
        if (count > 0 && running === null) void run();
      }}
    >
      <label className={css.label} htmlFor={whichId}>
        {t('macros.many.which')}
      </label>
      <Select
        id={whichId}
        data-autofocus
        disabled={running !== null}
        value={macroId}
        options={macros.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setMacroId}
      />
      {asked.length > 0 && <MacroBlanks names={asked} values={values} onFill={fill} />}
      <p className={css.with} role="status">
        {shown === null ? t('macros.many.looking') : t('macros.many.can', { count })}
      </p>
      {shown?.first && macro && <FirstOne macro={macro} shown={shown} />}
      {shown && shown.cannot.length > 0 && <LeftOut shown={shown} rows={rows} />}
      <DialogActs>
        <Button onClick={onClose} disabled={running !== null}>
          {t('macros.run.cancel')}
        </Button>
        <Confirm count={count} running={running} total={count} />
      </DialogActs>
    </DialogForm>
  );
}

interface ConfirmProps {
  readonly count: number;
  readonly running: number | null;
  readonly total: number;
}

function Confirm({ count, running, total }: ConfirmProps) {
  const { t } = useTranslation();
  const words =
    running === null ? t('macros.many.confirm', { count }) : t('macros.many.running', { done: running, total });
  return (
    <Button type="submit" tone="main" disabled={count === 0 || running !== null}>
      {words}
    </Button>
  );
}

/** The steps as they would be done for the first of them. */
function FirstOne({ macro, shown }: { readonly macro: MacroRow; readonly shown: MacroRehearsal }) {
  const { t } = useTranslation();
  const sends = macro.steps.some(({ kind }) => kind === 'send' || kind === 'reply');
  return (
    <>
      <ol className={css.steps}>
        {macro.steps.map((step, place) => (
          <StepPreview key={place} step={step} place={place} did={shown.first?.did[place] ?? null} refused={false} />
        ))}
      </ol>
      {sends && <p className={css.with}>{t('macros.many.sends', { count: shown.can.length })}</p>}
    </>
  );
}

/** Who is left out, and why; long lists scroll. */
function LeftOut({ shown, rows }: { readonly shown: MacroRehearsal; readonly rows: readonly ConversationRow[] }) {
  const { t } = useTranslation();
  const words = useManyStopWords();
  const list = useRef<HTMLUListElement>(null);
  const [long, setLong] = useState(false);
  useEffect(() => setLong((list.current?.scrollHeight ?? 0) > (list.current?.clientHeight ?? 0)), [shown]);
  const titleOf = (id: string): string => rows.find((row) => row.id === id)?.title ?? '–';
  const { cannot } = shown;
  return (
    <>
      <span className={css.label}>{t('macros.many.cannot', { count: cannot.length })}</span>
      {/* What scrolls has to be reached by keyboard. */}
      <ul ref={list} className={css.leftOut} tabIndex={long ? 0 : undefined}>
        {cannot.map(({ conversationId, failure }) => (
          <li key={conversationId}>
            <strong dir="auto">{titleOf(conversationId)}</strong>
            <span>{words(failure)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
