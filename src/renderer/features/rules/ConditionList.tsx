import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { RuleCondition } from '../../../shared/domain/automation/rule';
import type { CustomField } from '../../../shared/domain/contacts/customField';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { useFields } from '../fields/useFields';
import { useLinks } from '../share/useLinks';
import { useTeam } from '../service/team';
import { ConditionFields } from './ConditionFields';
import { freshField } from './FieldCondition';
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

const kinds: readonly Kind[] = [
  ...(['words', 'content', 'file', 'language', 'ad', 'link', 'sector', 'tag', 'hours', 'waited', 'held'] as const),
  ...(['customer', 'field', 'pastTag', 'offers'] as const),
];
const ofMessages: ReadonlySet<Kind> = new Set(['words', 'content', 'file', 'language', 'ad', 'waited', 'held']);

/** What has to hold for a rule to fire: all of it. */
export function ConditionList({ conditions, waits, problemAt, onChange }: ConditionListProps) {
  const { t } = useTranslation();
  const { sectors } = useTeam();
  const offered = kinds.filter((kind) => !waits || !ofMessages.has(kind));
  const fields = useFields() ?? [];
  const fresh = (kind: Kind): RuleCondition => freshCondition(kind, sectors[0]?.id ?? '', fields[0]);
  // Without a field, or a link, there is nothing to ask of one: the list says where it is made.
  const links = useLinks()?.filter(({ removedAt }) => removedAt === null) ?? [];
  const bare = (kind: Kind): boolean =>
    (kind === 'field' && fields.length === 0) || (kind === 'link' && links.length === 0);
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
              label: bare(value)
                ? t(value === 'link' ? 'ruleParts.noLinks' : 'ruleParts.noFields')
                : t(`rules.conditions.${value}`),
              disabled: bare(value) && condition.kind !== value,
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
          const [next = 'hours'] = offered.filter(
            (kind) => !bare(kind) && !conditions.some((each) => each.kind === kind),
          );
          onChange([...conditions, fresh(next)]);
        }}
      >
        {t('rules.form.addCondition')}
      </Button>
    </div>
  );
}

function freshCondition(kind: Kind, sectorId: string, field: CustomField | undefined): RuleCondition {
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
    case 'field':
      return freshField(field ?? { name: '', kind: 'text' });
    case 'file':
      return { kind, files: ['pdf', 'photo'] };
    case 'offers':
      return { kind, choice: 'stopped' };
    case 'pastTag':
      return { kind, has: true, tags: [] };
    case 'waited':
      return { kind, minutes: 30 };
    case 'ad':
      return { kind, from: true };
    case 'link':
      return { kind, linkIds: [] };
  }
}
