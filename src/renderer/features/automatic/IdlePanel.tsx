import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { IdleSettings } from '../../../shared/domain/automation/automaticMessages';
import { automaticTexts } from '../../words/pt-BR/automaticTexts';
import { EditorPanel } from '../../ui/EditorPanel';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { SettingsSection } from '../settings/SettingsSection';
import { SettingsFields } from '../settings/SettingsFields';
import { useSayKept } from '../settings/useSayKept';
import { NumberRow } from './MessageExtras';
import { variablesOf } from './messageKinds';
import { Preview } from './Preview';
import type { AutomaticFacts } from './useAutomatic';
import { useSetAutomatic } from './useSetAutomatic';
import { VariableText } from './VariableText';

interface IdlePanelProps {
  readonly facts: AutomaticFacts;
  readonly locked: string | null;
  readonly onClose: () => void;
}

const nothing: IdleSettings = { remindAfterMinutes: null, remindText: '', closeAfterMinutes: null, since: 0 };

/** Customers who do not answer any more: reminded and closed, sector by sector. */
export function IdlePanel({ facts, locked, onClose }: IdlePanelProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const { sectors } = useTeam();
  const [first] = useState(() => facts.settings.idle);
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const { set, refusal } = useSetAutomatic();
  const sayKept = useSayKept();
  const change = (sectorId: string, part: Partial<IdleSettings>): void =>
    setDraft((now) => ({ ...now, [sectorId]: { ...(now[sectorId] ?? nothing), ...part } }));
  async function submit(): Promise<void> {
    setTried(true);
    const idle = Object.fromEntries(Object.entries(draft).map(([id, one]) => [id, begun(one, first[id], clock())]));
    if (!(await set({ idle }))) return;
    sayKept();
    onClose();
  }
  return (
    <EditorPanel
      title={t('automatic.kinds.idle.name')}
      submit={t('automatic.form.save')}
      dirty={JSON.stringify(draft) !== JSON.stringify(first)}
      refusal={refusal}
      blocked={locked}
      width={600}
      onSubmit={submit}
      onClose={onClose}
    >
      {sectors.map(({ id, name }) => {
        const one = draft[id] ?? nothing;
        return (
          <SettingsSection key={id} title={t('automatic.form.sector', { name })} locked={locked}>
            <NumberRow
              label={t('automatic.form.remind')}
              hint={t('automatic.form.remindHint')}
              unit={t('automatic.form.minutes')}
              value={one.remindAfterMinutes}
              onChange={(minutes) =>
                change(id, {
                  remindAfterMinutes: minutes,
                  remindText: one.remindText === '' ? automaticTexts.idle : one.remindText,
                })
              }
            />
            {one.remindAfterMinutes !== null && (
              <SettingsFields>
                <VariableText
                  label={t('automatic.form.remindText')}
                  value={one.remindText}
                  variables={variablesOf.idle}
                  judged={tried}
                  onChange={(remindText) => change(id, { remindText })}
                />
                <Preview kind="idle" text={one.remindText} facts={facts} />
              </SettingsFields>
            )}
            <NumberRow
              label={t('automatic.form.close')}
              hint={t('automatic.form.closeHint')}
              unit={t('automatic.form.minutes')}
              value={one.closeAfterMinutes}
              onChange={(closeAfterMinutes) => change(id, { closeAfterMinutes })}
            />
          </SettingsSection>
        );
      })}
    </EditorPanel>
  );
}

/** What is switched on now looks at nothing that was answered before. */
function begun(one: IdleSettings, before: IdleSettings | undefined, now: number): IdleSettings {
  const was = before?.remindAfterMinutes ?? before?.closeAfterMinutes ?? null;
  return was === null ? { ...one, since: now } : one;
}
