import { useTranslation } from '../../words/useTranslation';
import type { Rule } from '../../../shared/domain/automation/rule';
import { Problem } from '../../ui/LabelledField';
import { OrderedRows } from '../../ui/OrderedRows';
import { RowButton } from '../../ui/RowList';
import { Switch } from '../../ui/Switch';
import { useRuleActs } from './useRules';
import { useRuleWords } from './useRuleWords';

interface RuleListProps {
  readonly rules: readonly Rule[];
  readonly locked: string | null;
  readonly onOpen: (ruleId: string) => void;
}

/** The rules in the order in which they are looked at, each with its switch. */
export function RuleList({ rules, locked, onOpen }: RuleListProps) {
  const { t } = useTranslation();
  const { order, save, refusal } = useRuleActs();
  const words = useRuleWords();
  return (
    <div>
      <OrderedRows
        label={t('rules.list')}
        items={rules}
        orderable={locked === null}
        isOn={({ on }) => on}
        onOrder={(next) => order(next.map(({ id }) => id))}
        after={(rule) => (
          <Switch
            label={t('rules.switch', { name: rule.name })}
            checked={rule.on}
            disabled={locked !== null}
            onChange={(on) => void save({ ...rule, on })}
          />
        )}
      >
        {(rule, place) => (
          <RowButton mark={place + 1} name={rule.name} under={words(rule)} onOpen={() => onOpen(rule.id)} />
        )}
      </OrderedRows>
      {refusal !== null && <Problem>{refusal}</Problem>}
    </div>
  );
}
