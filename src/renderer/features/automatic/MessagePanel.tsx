import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { textProblem } from '../../../shared/domain/automation/automaticProblem';
import { automaticTexts } from '../../words/pt-BR/automaticTexts';
import { EditorPanel } from '../../ui/EditorPanel';
import { SettingsSection } from '../settings/SettingsSection';
import { SettingsFields } from '../settings/SettingsFields';
import { SwitchRow } from '../settings/SwitchRow';
import { useSayKept } from '../settings/useSayKept';
import { NeverAway } from './NeverAway';
import { MessageExtras } from './MessageExtras';
import { variablesOf, type SingleKind } from './messageKinds';
import { Preview } from './Preview';
import type { AutomaticFacts } from './useAutomatic';
import { useSetAutomatic } from './useSetAutomatic';
import { VariableText } from './VariableText';
import css from './Automatic.module.css';

interface MessagePanelProps {
  readonly kind: SingleKind;
  readonly facts: AutomaticFacts;
  readonly locked: string | null;
  readonly onClose: () => void;
}

/** One message: its text, when it is said, what it costs, and how a customer reads it. */
export function MessagePanel({ kind, facts, locked, onClose }: MessagePanelProps) {
  const { t } = useTranslation();
  const [first] = useState(() => facts.settings);
  const [draft, setDraft] = useState(() => withText(facts.settings, kind));
  const [tried, setTried] = useState(false);
  const { set, refusal } = useSetAutomatic();
  const sayKept = useSayKept();
  const message = draft[kind];
  const change = (part: Partial<typeof message>): void =>
    setDraft((before) => ({ ...before, [kind]: { ...before[kind], ...part } }));
  async function submit(): Promise<void> {
    setTried(true);
    if (message.on && textProblem(message.text) !== null) return;
    if (!(await set({ [kind]: message }))) return;
    sayKept();
    onClose();
  }
  return (
    <EditorPanel
      title={t(`automatic.kinds.${kind}.name`)}
      submit={t('automatic.form.save')}
      dirty={JSON.stringify(draft[kind]) !== JSON.stringify(withText(first, kind)[kind])}
      refusal={refusal}
      blocked={locked}
      width={600}
      onSubmit={submit}
      onClose={onClose}
    >
      {kind === 'away' && <NeverAway companyHours={facts.companyHours} />}
      <SettingsSection title={t('automatic.form.message')} locked={locked}>
        <SwitchRow
          label={message.on ? t('automatic.on') : t('automatic.off')}
          hint={t(`automatic.kinds.${kind}.when`)}
          checked={message.on}
          onChange={(on) => change({ on })}
        />
        <SettingsFields>
          <VariableText
            label={t('automatic.form.text')}
            value={message.text}
            variables={variablesOf[kind]}
            judged={tried && message.on}
            autoFocus
            onChange={(text) => change({ text })}
          />
        </SettingsFields>
        <MessageExtras kind={kind} settings={draft} onChange={(part) => setDraft((now) => ({ ...now, ...part }))} />
      </SettingsSection>
      <Preview kind={kind} text={message.text} facts={facts} promiseHours={draft.away.promiseHours} />
      <p className={css.each}>{t('automatic.cost.each')}</p>
    </EditorPanel>
  );
}

/** An empty message begins with words that fit. */
function withText(settings: AutomaticFacts['settings'], kind: SingleKind): AutomaticFacts['settings'] {
  if (settings[kind].text !== '') return settings;
  const thanks = kind === 'survey' ? { thanks: automaticTexts.thanks } : {};
  return { ...settings, [kind]: { ...settings[kind], ...thanks, text: automaticTexts[kind] } };
}
