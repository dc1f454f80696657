import { useState } from 'react';
import { removeMacro } from '../../commands/macros/removeMacro';
import { restoreMacro } from '../../commands/macros/restoreMacro';
import { saveMacro, type MacroFields, type MacroRefusal } from '../../commands/macros/saveMacro';
import type { MacroRow } from '../../db/macros/row';
import { useNotices } from '../../stores/notices';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

/** Keeps a macro, or takes it away; the latter can be undone for a while. */
export function useMacroActs(macro: MacroRow | null, onDone: () => void) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const [refusal, setRefusal] = useState<string | null>(null);
  const wordsOf = (code: MacroRefusal['code']): string =>
    t(`macros.problem.${code}`, { place: '', example: '{{nome}}' });

  async function keep(fields: MacroFields): Promise<void> {
    const answer = await saveMacro(db, { by, id: macro?.id ?? null, fields }, occasion());
    if (answer.ok) onDone();
    else setRefusal(wordsOf(answer.failure.code));
  }
  async function remove(): Promise<void> {
    if (macro === null) return;
    const answer = await removeMacro(db, { by, id: macro.id }, occasion());
    if (!answer.ok) return setRefusal(wordsOf(answer.failure.code));
    const row = answer.value;
    const undo = async (): Promise<void> => {
      const back = await restoreMacro(db, { by, row }, occasion());
      const { say } = useNotices.getState();
      if (back.ok) say(t('macros.restored'));
      else say(wordsOf(back.failure.code), { tone: 'failed' });
    };
    useNotices.getState().say(t('macros.removed', { title: row.title }), { undo });
    onDone();
  }
  return { keep, remove, refusal };
}
