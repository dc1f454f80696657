import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import type { MacroFailure } from '../../commands/macros/runMacro';
import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import { readMacro } from '../../db/macros/read';
import type { MacroRow } from '../../db/macros/row';
import { useMacroRunning } from '../../stores/macroRunning';
import { useSelection } from '../../stores/selection';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogForm } from '../../ui/DialogBody';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { MacroBlanks } from './MacroBlanks';
import { StepPreview } from './StepPreview';
import { useMacroRun } from './useMacroRun';
import { useStopWords } from './useStopWords';
import css from './MacroDialog.module.css';

interface MacroDialogProps {
  readonly subject: { readonly macroId: string; readonly conversationId: string };
}

/** What a macro would do in this conversation, and the button that does it. */
export function MacroDialog({ subject }: MacroDialogProps) {
  const { db } = useDesk();
  const read = useLiveQuery(
    async () => ({
      macro: await readMacro(db, subject.macroId),
      conversation: await readConversation(db, subject.conversationId),
    }),
    [db, subject],
  );
  if (!read?.macro || !read.conversation) return null;
  return <Looking macro={read.macro} conversation={read.conversation} />;
}

interface LookingProps {
  readonly macro: MacroRow;
  readonly conversation: ConversationRow;
}

function Looking({ macro, conversation }: LookingProps) {
  const { t } = useTranslation();
  const shut = useMacroRunning((state) => state.end);
  const end = (): void => {
    shut();
    useSelection.getState().focusComposer();
  };
  const { shown, did, asked, values, fill, run } = useMacroRun(macro.id, conversation, end);
  const go = useRef<HTMLButtonElement>(null);
  const ready = shown?.ok === true;
  // Enter does it, as soon as it is known what it would do and nothing has to be filled in.
  useEffect(() => {
    if (ready && asked.length === 0) go.current?.focus();
  }, [asked.length, ready]);
  const stop = shown === null || shown.ok ? null : shown.failure;
  const refusedAt = stop?.code === 'step-refused' ? stop.place : null;
  return (
    <Dialog title={macro.title} onClose={end} width={560}>
      <DialogForm
        onSubmit={() => {
          if (ready) void run();
        }}
      >
        <p className={css.with}>
          {t('macros.run.with', { name: conversation.title, protocol: conversation.protocol })}
        </p>
        {asked.length > 0 && <MacroBlanks names={asked} values={values} onFill={fill} />}
        <span className={css.label}>{t('macros.run.will')}</span>
        <ol className={css.steps}>
          {macro.steps.map((step, place) => (
            <StepPreview key={place} step={step} place={place} did={did[place] ?? null} refused={refusedAt === place} />
          ))}
        </ol>
        <Stopped failure={stop} />
        <DialogActs>
          <Button onClick={end}>{t('macros.run.cancel')}</Button>
          <Button ref={go} type="submit" tone="main" disabled={!ready}>
            {t('macros.run.confirm')}
          </Button>
        </DialogActs>
      </DialogForm>
    </Dialog>
  );
}

/** Why nothing can be done; missing parts are asked for above. */
function Stopped({ failure }: { readonly failure: MacroFailure | null }) {
  const words = useStopWords();
  const said = failure === null ? null : words(failure);
  if (said === null) return null;
  return (
    <p className={css.refused} role="alert">
      {said}
    </p>
  );
}
