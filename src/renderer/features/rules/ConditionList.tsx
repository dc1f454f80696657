import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { RuleCondition } from '../../../shared/domain/automation/rule';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { useTeam } from '../service/team';
import { ConditionFields } from './ConditionFields';
import { PartProblem } from './PartProblem';
import css from './Rules.module.css';

interface ConditionListProps {
  readonly conditions: readonly RuleCondition[];
  /** The rule looks at waits: there is no message to look at. */
  readonly waits: boolean;
  /** What is wrong with one of them, in words. */
  readonly problemAt: (place: number) => string | null;
  readonly onChange: (conditions: readonly RuleCondition[]) => void;
}

type Kind = RuleCondition['kind'];

const kinds: readonly Kind[] = ['words', 'content', 'language', 'sector', 'tag', 'hours', 'customer', 'held'];
const ofMessages: ReadonlySet<Kind> = new Set(['words', 'content', 'language', 'held']);

/** What has to hold for a rule to fire: all of it. */
export function ConditionList({ conditions, waits, problemAt, onChange }: ConditionListProps) {
  const { t } = useTranslation();
  const { sectors } = useTeam();
  const offered = kinds.filter((kind) => !waits || !ofMessages.has(kind));
  const fresh = (kind: Kind): RuleCondition => freshCondition(kind, sectors[0]?.id ?? '');
  const put = (place: number, condition: RuleCondition): void =>
    onChange(conditions.map((each, at) => (at === place ? condition : each)));
  return (
    <div className={css.parts}>
      <p className={css.hint}>
        {conditions.length === 0 ? t('rules.form.noCondition') : t('rules.form.conditionsHint')}
      </p>
      {conditions.map((condition, place) => (
        <div key={place} className={css.part}>
          <Select
            aria-label={t('rules.form.kind', { place: place + 1 })}
            value={condition.kind}
            options={[...new Set([...offered, condition.kind])].map((value) => ({
              value,
              label: t(`rules.conditions.${value}`),
            }))}
            onChange={(kind) => put(place, fresh(kind))}
          />
          <IconButton
            icon={IconTrash}
            size={16}
            label={t('rules.form.removeCondition', { place: place + 1 })}
            onClick={() => onChange(conditions.filter((_each, at) => at !== place))}
          />
          <div className={css.partFields}>
            <ConditionFields
              condition={condition}
              wrong={problemAt(place) !== null}
              onChange={(next) => put(place, next)}
            />
          </div>
          <PartProblem>{problemAt(place)}</PartProblem>
        </div>
      ))}
      <Button
        icon={IconPlus}
        onClick={() => {
          const [next = 'hours'] = offered.filter((kind) => !conditions.some((each) => each.kind === kind));
          onChange([...conditions, fresh(next)]);
        }}
      >
        {t('rules.form.addCondition')}
      </Button>
    </div>
  );
}

function freshCondition(kind: Kind, sectorId: string): RuleCondition {
  switch (kind) {
    case 'words':
      return { kind, match: 'any', words: [] };
    case 'content':
      return { kind, contents: ['document'] };
    case 'sector':
      return { kind, sectorIds: [sectorId] };
    case 'tag':
      return { kind, has: true, tags: [] };
    case 'hours':
      return { kind, open: false };
    case 'customer':
      return { kind, known: false };
    case 'language':
      return { kind, language: 'en' };
    case 'held':
      return { kind, byPerson: false };
  }
}
