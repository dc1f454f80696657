import { IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Rule } from '../../../shared/domain/automation/rule';
import { Problem } from '../../ui/LabelledField';
import { movedTo } from '../sectors/sectorDraft';
import settings from '../settings/Settings.module.css';
import { useRuleActs } from './useRules';
import { useRuleWords } from './useRuleWords';
import css from './Rules.module.css';

interface RuleListProps {
  readonly rules: readonly Rule[];
  readonly locked: string | null;
  readonly onOpen: (ruleId: string) => void;
}

/** The rules in their order, which is changed by dragging or with the arrows on the handle. */
export function RuleList({ rules, locked, onOpen }: RuleListProps) {
  const { t } = useTranslation();
  const { order, save, refusal } = useRuleActs();
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  async function move(from: number, to: number): Promise<void> {
    const next = movedTo(rules, from, to);
    const rule = rules[from];
    if (!rule || next.indexOf(rule) === from) return;
    const place = next.indexOf(rule) + 1;
    if (await order(next.map(({ id }) => id)))
      setSaid(t('rules.moved', { name: rule.name, place, count: next.length }));
  }
  const orderable = rules.length > 1 && locked === null;
  return (
    <div>
      <ol className={css.list} aria-label={t('rules.list')}>
        {rules.map((rule, place) => (
          <li
            key={rule.id}
            className={css.item}
            data-on={rule.on || undefined}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={() => {
              if (dragged !== null) void move(dragged, place);
              setDragged(null);
            }}
          >
            {orderable && (
              <button
                type="button"
                className={css.handle}
                aria-label={t('rules.handle', { name: rule.name })}
                draggable
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  void move(place, place + (event.key === 'ArrowUp' ? -1 : 1));
                }}
                onDragStart={() => setDragged(place)}
                onDragEnd={() => setDragged(null)}
              >
                <IconGripVertical size={18} stroke={1.6} aria-hidden="true" />
              </button>
            )}
            <RuleButton rule={rule} place={place + 1} onOpen={() => onOpen(rule.id)} />
            <input
              type="checkbox"
              role="switch"
              className={settings.switch}
              aria-label={t('rules.switch', { name: rule.name })}
              checked={rule.on}
              disabled={locked !== null}
              onChange={(event) => void save({ ...rule, on: event.currentTarget.checked })}
            />
          </li>
        ))}
      </ol>
      {orderable && <p className={css.hint}>{t('rules.orderHint')}</p>}
      {refusal !== null && <Problem>{refusal}</Problem>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

interface RuleButtonProps {
  readonly rule: Rule;
  readonly place: number;
  readonly onOpen: () => void;
}

function RuleButton({ rule, place, onOpen }: RuleButtonProps) {
  const words = useRuleWords();
  return (
    <button type="button" className={css.rule} onClick={onOpen}>
      <span className={css.place} aria-hidden="true">
        {place}
      </span>
      <span className={css.what}>
        <span className={css.name}>{rule.name}</span>
        <span className={css.summary}>{words(rule)}</span>
      </span>
    </button>
  );
}
