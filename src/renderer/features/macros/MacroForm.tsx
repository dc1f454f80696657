import { useState } from 'react';
import { macroFault } from '../../../shared/domain/macros/macroProblem';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import { TITLE_MAX } from '../../../shared/domain/replies/quickReply';
import type { MacroFields } from '../../commands/macros/saveMacro';
import type { MacroRow } from '../../db/macros/row';
import { Button } from '../../ui/Button';
import { EditorPanel } from '../../ui/EditorPanel';
import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { ReplyScopeRow } from '../replies/ReplyScopeRow';
import { useMayKeep } from '../replies/useMayKeep';
import { useQuickReplies } from '../replies/useQuickReplies';
import { SettingsSection } from '../settings/SettingsSection';
import { StepList } from './StepList';
import { useMacroActs } from './useMacroActs';
import css from './Macros.module.css';

interface MacroFormProps {
  /** null: a new one. */
  readonly macro: MacroRow | null;
  readonly onClose: () => void;
}

/** Everything about one macro. */
export function MacroForm({ macro, onClose }: MacroFormProps) {
  const { t } = useTranslation();
  const { attendantId } = useDesk();
  const mayKeep = useMayKeep();
  const replies = useQuickReplies() ?? [];
  const [first] = useState<MacroFields>(() => fieldsOf(macro, mayKeep('all') ? 'all' : 'own'));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<MacroFields>): void => setDraft((before) => ({ ...before, ...part }));
  const { keep, remove, refusal } = useMacroActs(macro, onClose);
  const blocked = macro === null || mayKeep(macro.scope) ? null : t('macros.problem.not-allowed');
  const ownerId = draft.scope === 'own' ? (macro?.ownerId ?? attendantId) : null;
  const fault = macroFault({ ...draft, id: '', ownerId }, replies);
  const words = { place: (fault?.place ?? 0) + 1, example: '{{nome}}' };
  const said = tried && fault !== null ? t(`macros.problem.${fault.code}`, words) : null;
  async function submit(): Promise<void> {
    setTried(true);
    if (fault === null && !busy) await keep(draft);
  }
  return (
    <EditorPanel
      title={macro === null ? t('macros.form.newTitle') : macro.title}
      submit={t(macro === null ? 'macros.form.create' : 'macros.form.save')}
      dirty={JSON.stringify(draft) !== JSON.stringify(first)}
      refusal={refusal ?? (fault?.code === 'no-title' ? null : said)}
      blocked={blocked}
      width={680}
      onSubmit={submit}
      onClose={onClose}
    >
      <SettingsSection title={t('macros.form.head')} locked={blocked}>
        <div className={css.fields}>
          <LabelledField
            label={t('macros.form.name')}
            hint={t('macros.form.nameHint')}
            problem={fault?.code === 'no-title' ? said : null}
          >
            {({ id, describedBy, wrong }) => (
              <TextInput
                id={id}
                aria-describedby={describedBy}
                wrong={wrong}
                data-autofocus
                maxLength={TITLE_MAX}
                value={draft.title}
                onChange={(title) => change({ title })}
              />
            )}
          </LabelledField>
        </div>
      </SettingsSection>
      <SettingsSection title={t('macros.form.steps')} locked={blocked}>
        <StepList
          steps={draft.steps}
          replies={replies}
          wrong={tried ? (fault?.place ?? null) : null}
          onBusy={setBusy}
          onChange={(update: (steps: readonly MacroStep[]) => readonly MacroStep[]) =>
            setDraft((before) => ({ ...before, steps: update(before.steps) }))
          }
        />
      </SettingsSection>
      <SettingsSection title={t('macros.form.who')} locked={blocked}>
        <ReplyScopeRow draft={draft} hint={t(`macros.scopeHint.${draft.scope}`)} onChange={change} />
      </SettingsSection>
      {macro !== null && blocked === null && (
        <div className={css.remove}>
          <Button onClick={() => void remove()}>{t('macros.form.remove')}</Button>
        </div>
      )}
    </EditorPanel>
  );
}

function fieldsOf(macro: MacroRow | null, scope: MacroFields['scope']): MacroFields {
  if (macro === null) return { title: '', steps: [], scope, sectorId: null };
  const { title, steps, sectorId } = macro;
  return { title, steps, scope: macro.scope, sectorId };
}
