import { useId, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { RULE_NAME_MAX, type Rule } from '../../../shared/domain/automation/rule';
import { ruleTroubles, type RuleTrouble } from '../../../shared/domain/automation/ruleProblem';
import type { RuleDraft } from '../../commands/automatic/saveRule';
import { EditorPanel } from '../../ui/EditorPanel';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { NumberRow } from '../automatic/MessageExtras';
import { ChoiceRow } from '../settings/ChoiceRow';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { SettingsFields } from '../settings/SettingsFields';
import { useSayKept } from '../settings/useSayKept';
import { ActionList } from './ActionList';
import { ConditionList } from './ConditionList';
import { RemoveRow } from './RemoveRow';
import { RuleTrial } from './RuleTrial';
import { useRuleActs } from './useRules';

interface RulePanelProps {
  /** null: a new one. */
  readonly rule: Rule | null;
  /** What a new one begins with. */
  readonly begin?: Partial<RuleDraft>;
  readonly locked: string | null;
  readonly onClose: () => void;
}

const events = ['message', 'opened', 'waiting', 'closed'] as const;

const empty: RuleDraft = {
  id: null,
  name: '',
  on: true,
  event: 'message',
  waitMinutes: 15,
  conditions: [{ kind: 'words', match: 'any', words: [] }],
  actions: [],
  often: 'once',
};

/** One rule: when, if, then, and what it would have done lately. */
export function RulePanel({ rule, begin, locked, onClose }: RulePanelProps) {
  const { t } = useTranslation();
  const eventId = useId();
  const [first] = useState<RuleDraft>(() => (rule === null ? { ...empty, ...begin } : draftOf(rule)));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const { save, remove, refusal } = useRuleActs();
  const sayKept = useSayKept();
  const change = (part: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const whole: Rule = { ...draft, id: draft.id ?? '', order: 0, updatedAt: 0 };
  const troubles = ruleTroubles(whole);
  // What is wrong is said beside its field once somebody wanted to keep it, and goes as soon as it is put right.
  const said = (at: RuleTrouble['at'], place = 0): string | null => {
    const found = tried ? troubles.find((each) => each.at === at && each.place === place) : undefined;
    return found === undefined ? null : t(`rules.problems.${found.code}`);
  };
  async function submit(): Promise<void> {
    setTried(true);
    if (troubles.length > 0 || !(await save(draft))) return;
    sayKept();
    onClose();
  }
  return (
    <EditorPanel
      title={rule === null ? t('rules.form.newTitle') : rule.name}
      submit={rule === null ? t('rules.form.create') : t('rules.form.save')}
      dirty={JSON.stringify(draft) !== JSON.stringify(first)}
      refusal={refusal ?? (tried && troubles.length > 0 ? t('rules.form.marked', { count: troubles.length }) : null)}
      blocked={locked}
      width={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <SettingsSection title={t('rules.form.about')} locked={locked}>
        <SettingsFields>
          <TextField
            label={t('rules.form.name')}
            data-autofocus
            maxLength={RULE_NAME_MAX}
            placeholder={t('rules.form.namePlaceholder')}
            problem={said('name')}
            value={draft.name}
            onChange={(name) => change({ name })}
          />
        </SettingsFields>
        <SettingRow label={t('rules.form.event')} hint={t('rules.form.eventHint')} htmlFor={eventId}>
          <Select
            id={eventId}
            width="long"
            value={draft.event}
            options={events.map((value) => ({ value, label: t(`rules.events.${value}`) }))}
            onChange={(event) => change({ event, conditions: conditionsFor(event, draft.conditions) })}
          />
        </SettingRow>
        {draft.event === 'waiting' && (
          <NumberRow
            label={t('rules.form.wait')}
            hint={t('rules.form.waitHint')}
            unit={t('rules.form.minutes')}
            value={draft.waitMinutes}
            onChange={(minutes) => change({ waitMinutes: minutes ?? NaN })}
          />
        )}
        <ChoiceRow
          label={t('rules.form.often')}
          hint={t('rules.form.oftenHint')}
          value={draft.often}
          options={(['once', 'each'] as const).map((value) => ({ value, label: t(`rules.form.${value}`) }))}
          onChange={(often) => change({ often })}
        />
      </SettingsSection>
      <SettingsSection title={t('rules.form.conditions')} locked={locked}>
        <ConditionList
          conditions={draft.conditions}
          waits={!hasMessage(draft.event)}
          problemAt={(place) => said('condition', place)}
          onChange={(conditions) => change({ conditions })}
        />
      </SettingsSection>
      <SettingsSection title={t('rules.form.actions')} locked={locked}>
        <ActionList
          closed={draft.event === 'closed'}
          actions={draft.actions}
          missing={said('actions')}
          problemAt={(place) => said('action', place)}
          onChange={(actions) => change({ actions })}
        />
      </SettingsSection>
      <RuleTrial rule={whole} />
      {rule !== null && <RemoveRow locked={locked} onRemove={async () => (await remove(rule.id)) && onClose()} />}
    </EditorPanel>
  );
}

function draftOf({ order: _order, updatedAt: _updatedAt, ...rule }: Rule): RuleDraft {
  return rule;
}

function hasMessage(event: Rule['event']): boolean {
  return event === 'message' || event === 'opened';
}

/** Where there is no message, what asks for words that nobody has written yet goes. */
function conditionsFor(event: Rule['event'], conditions: Rule['conditions']): Rule['conditions'] {
  if (hasMessage(event)) return conditions;
  return conditions.filter((condition) => condition.kind !== 'words' || condition.words.length > 0);
}
