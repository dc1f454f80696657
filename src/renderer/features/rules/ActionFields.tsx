import type { ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { RuleAction } from '../../../shared/domain/automation/rule';
import { CheckRow } from '../../ui/CheckRow';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { VariableText } from '../automatic/VariableText';
import { variablesOf } from '../automatic/messageKinds';
import { useNames, useTeam } from '../service/team';
import { LaterFields } from './LaterFields';
import { WordsInput } from './WordsInput';
import css from './Rules.module.css';

interface ActionFieldsProps {
  readonly action: RuleAction;
  /** Something in it is missing. */
  readonly wrong: boolean;
  readonly onChange: (action: RuleAction) => void;
}

const priorities = [0, 1, 2, 3] as const;

/** What one action does. */
export function ActionFields({ action, wrong, onChange }: ActionFieldsProps) {
  const { t } = useTranslation();
  const { sectors, people } = useTeam();
  const nameOf = useNames();
  const label = t(`rules.actions.${action.kind}`);
  switch (action.kind) {
    case 'tag':
      return (
        <WordsInput
          label={t('rules.tagsLabel')}
          placeholder={t('rules.tagsPlaceholder')}
          words={action.tags}
          wrong={wrong}
          onChange={(tags) => onChange({ kind: 'tag', tags })}
        />
      );
    case 'priority':
      return (
        <Select
          width="long"
          aria-label={label}
          value={String(action.priority)}
          options={priorities.map((value) => ({ value: String(value), label: t(`service.priority.${value}`) }))}
          onChange={(value) => onChange({ kind: 'priority', priority: Number(value) as (typeof priorities)[number] })}
        />
      );
    case 'sector':
      return (
        <Hinted hint={t('rules.actionHints.sector')}>
          <Select
            width="long"
            aria-label={label}
            value={action.sectorId}
            options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(sectorId) => onChange({ kind: 'sector', sectorId })}
          />
        </Hinted>
      );
    case 'assign':
      return (
        <Hinted hint={t('rules.actionHints.assign')}>
          <Select
            width="long"
            aria-label={label}
            value={action.attendantId}
            options={people.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            onChange={(attendantId) => onChange({ kind: 'assign', attendantId })}
          />
        </Hinted>
      );
    case 'schedule':
      return <LaterFields action={action} wrong={wrong} onChange={onChange} />;
    case 'answer':
      return (
        <VariableText
          label={t('rules.answerPlaceholder')}
          hint={t('rules.actionHints.answer')}
          value={action.text}
          variables={variablesOf.away}
          judged={wrong}
          onChange={(text) => onChange({ kind: 'answer', text })}
        />
      );
    case 'alert':
      return (
        <Hinted hint={t('rules.actionHints.alert')}>
          <TextArea
            aria-label={t('rules.alertPlaceholder')}
            placeholder={t('rules.alertPlaceholder')}
            rows={2}
            wrong={wrong && action.attendantIds.length > 0}
            value={action.text}
            onChange={(text) => onChange({ ...action, text })}
          />
          <div
            className={css.choices}
            role="group"
            aria-label={t('rules.people')}
            data-wrong={(wrong && action.attendantIds.length === 0) || undefined}
          >
            {people.map(({ id }) => (
              <CheckRow
                inset="none"
                key={id}
                checked={action.attendantIds.includes(id)}
                onChange={(on) => {
                  const others = action.attendantIds.filter((each) => each !== id);
                  onChange({ ...action, attendantIds: on ? [...others, id] : others });
                }}
              >
                {nameOf(id)}
              </CheckRow>
            ))}
          </div>
        </Hinted>
      );
  }
}

function Hinted({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <div className={css.hinted}>
      {children}
      <span className={css.hint}>{hint}</span>
    </div>
  );
}
