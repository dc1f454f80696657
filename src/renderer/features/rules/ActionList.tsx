import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { RuleAction } from '../../../shared/domain/automation/rule';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { useTeam } from '../service/team';
import { ActionFields } from './ActionFields';
import { PartProblem } from './PartProblem';
import css from './Rules.module.css';

interface ActionListProps {
  /** The conversation is closed by then: nobody is given it. */
  readonly closed: boolean;
  readonly actions: readonly RuleAction[];
  /** That there is none, in words, once that is a problem. */
  readonly missing: string | null;
  /** What is wrong with one of them, in words. */
  readonly problemAt: (place: number) => string | null;
  readonly onChange: (actions: readonly RuleAction[]) => void;
}

type Kind = RuleAction['kind'];

const kinds: readonly Kind[] = ['tag', 'priority', 'sector', 'assign', 'answer', 'alert', 'schedule'];
const ofOpen: ReadonlySet<Kind> = new Set(['sector', 'assign']);

/** What a rule does, in this order. */
export function ActionList({ closed, actions, missing, problemAt, onChange }: ActionListProps) {
  const { t } = useTranslation();
  const { sectors, people } = useTeam();
  const offered = kinds.filter((kind) => !closed || !ofOpen.has(kind));
  const fresh = (kind: Kind): RuleAction => freshAction(kind, sectors[0]?.id ?? '', people[0]?.id ?? '');
  const put = (place: number, action: RuleAction): void =>
    onChange(actions.map((each, at) => (at === place ? action : each)));
  return (
    <div className={css.parts}>
      {actions.length === 0 && missing === null && <p className={css.hint}>{t('rules.form.noAction')}</p>}
      <PartProblem>{missing}</PartProblem>
      {actions.map((action, place) => (
        <div key={place} className={css.part}>
          <Select
            aria-label={t('rules.form.actionKind', { place: place + 1 })}
            value={action.kind}
            options={[...new Set([...offered, action.kind])].map((value) => ({
              value,
              label: t(`rules.actions.${value}`),
              disabled: value !== action.kind && actions.some((each) => each.kind === value),
            }))}
            onChange={(kind) => put(place, fresh(kind))}
          />
          <IconButton
            icon={IconTrash}
            size={16}
            label={t('rules.form.removeAction', { place: place + 1 })}
            onClick={() => onChange(actions.filter((_each, at) => at !== place))}
          />
          <div className={css.partFields}>
            <ActionFields action={action} wrong={problemAt(place) !== null} onChange={(next) => put(place, next)} />
          </div>
          <PartProblem>{problemAt(place)}</PartProblem>
        </div>
      ))}
      {actions.length < offered.length && (
        <Button
          icon={IconPlus}
          data-wrong={missing !== null || undefined}
          onClick={() => {
            const [next] = offered.filter((kind) => !actions.some((each) => each.kind === kind));
            if (next) onChange([...actions, fresh(next)]);
          }}
        >
          {t('rules.form.addAction')}
        </Button>
      )}
    </div>
  );
}

function freshAction(kind: Kind, sectorId: string, attendantId: string): RuleAction {
  switch (kind) {
    case 'tag':
      return { kind, tags: [] };
    case 'priority':
      return { kind, priority: 2 };
    case 'sector':
      return { kind, sectorId };
    case 'assign':
      return { kind, attendantId };
    case 'answer':
      return { kind, text: '' };
    case 'alert':
      return { kind, attendantIds: [attendantId], text: '' };
    case 'schedule':
      return { kind, what: 'message', moment: { after: 'hours', count: 2 }, text: '', unlessAnswered: true };
  }
}
