import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { endsTurn, STEPS_MAX, withStep } from '../../../shared/domain/macros/macro';
import type { MacroStep, MacroStepKind } from '../../../shared/domain/macros/macro';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { MenuBox, MenuEntry } from '../../ui/MenuBox';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import { freshStep } from './freshStep';
import { StepFields } from './StepFields';
import { stepIcons, stepKinds } from './stepIcons';
import css from './Macros.module.css';

type Update = (steps: readonly MacroStep[]) => readonly MacroStep[];

interface StepListProps {
  readonly steps: readonly MacroStep[];
  readonly replies: readonly QuickReplyRow[];
  /** The step at which something is wrong, from 0. */
  readonly wrong: number | null;
  /** Files are being kept. */
  readonly onBusy: (busy: boolean) => void;
  readonly onChange: (update: Update) => void;
}

/** The steps of a macro in their order. */
export function StepList({ steps, replies, wrong, onBusy, onChange }: StepListProps) {
  const { t } = useTranslation();
  return (
    <div className={css.steps}>
      {steps.length === 0 && <p className={css.hint}>{t('macros.form.noStep')}</p>}
      <ol className={css.stepList}>
        {steps.map((step, place) => (
          // Steps have no names of their own: one that moves is drawn anew, which loses nothing.
          <li key={`${place} ${step.kind}`} className={css.step} data-wrong={wrong === place || undefined}>
            <StepHead steps={steps} place={place} onChange={onChange} />
            <StepFields
              step={step}
              replies={replies}
              onBusy={onBusy}
              onChange={(update) =>
                onChange((before) => before.map((each, at) => (at === place ? update(each) : each)))
              }
            />
          </li>
        ))}
      </ol>
      {steps.length < STEPS_MAX && <AddStep steps={steps} replies={replies} onChange={onChange} />}
    </div>
  );
}

interface StepHeadProps {
  readonly steps: readonly MacroStep[];
  readonly place: number;
  readonly onChange: (update: Update) => void;
}

function StepHead({ steps, place, onChange }: StepHeadProps) {
  const { t } = useTranslation();
  const head = useRef<HTMLDivElement>(null);
  const step = steps[place];
  if (!step) return null;
  const Icon = stepIcons[step.kind];
  const names = { place: place + 1 };
  const [before, after] = [steps[place - 1], steps[place + 1]];
  const fixed = endsTurn(step);
  function move(by: -1 | 1): void {
    const list = head.current?.closest('ol');
    onChange((all) => swapped(all, by === -1 ? place - 1 : place));
    // Drawn anew in its new place: the keyboard goes on with it.
    requestAnimationFrame(() => {
      const arrows = list?.children[place + by]?.querySelectorAll<HTMLButtonElement>('[data-moves] button');
      const [up, down] = Array.from(arrows ?? []);
      const [wished, other] = by === -1 ? [up, down] : [down, up];
      (wished?.disabled ? other : wished)?.focus();
    });
  }
  return (
    <div ref={head} className={css.stepHead}>
      <span className={css.number}>{place + 1}</span>
      <Icon size={17} stroke={1.7} aria-hidden="true" />
      <strong>{t(`macros.kind.${step.kind}`)}</strong>
      <span className={css.gap} />
      <span className={css.moves} data-moves>
        <IconButton
          icon={IconArrowUp}
          size={16}
          label={t('macros.form.up', names)}
          disabled={fixed || before === undefined}
          onClick={() => move(-1)}
        />
        <IconButton
          icon={IconArrowDown}
          size={16}
          label={t('macros.form.down', names)}
          disabled={fixed || after === undefined || endsTurn(after)}
          onClick={() => move(1)}
        />
      </span>
      <IconButton
        icon={IconTrash}
        size={16}
        label={t('macros.form.removeStep', names)}
        onClick={() => onChange((all) => all.filter((_each, at) => at !== place))}
      />
    </div>
  );
}

/** The step at a place and the one behind it, the other way round. */
function swapped(steps: readonly MacroStep[], place: number): readonly MacroStep[] {
  const [one, other] = [steps[place], steps[place + 1]];
  return one && other ? steps.toSpliced(place, 2, other, one) : steps;
}

interface AddStepProps {
  readonly steps: readonly MacroStep[];
  readonly replies: readonly QuickReplyRow[];
  readonly onChange: (update: Update) => void;
}

function AddStep({ steps, replies, onChange }: AddStepProps) {
  const { t } = useTranslation();
  const { divided, sectors, people } = useTeam();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shut = (): void => {
    setOpen(false);
    requestAnimationFrame(() => anchor.current?.focus());
  };
  const ended = steps.some(endsTurn);
  const offered = stepKinds.filter((kind) => {
    // A counter of one person hands nothing over.
    if (!divided && (kind === 'person' || kind === 'take')) return false;
    if (kind === 'sector' && sectors.length < 2) return false;
    return !(ended && endsTurn({ kind }));
  });
  function add(kind: MacroStepKind): void {
    shut();
    const firsts = { replyId: replies[0]?.id ?? '', attendantId: people[0]?.id ?? '', sectorId: sectors[0]?.id ?? '' };
    onChange((before) => withStep(before, freshStep(kind, firsts)));
  }
  if (!open) {
    return (
      <Button ref={anchor} icon={IconPlus} onClick={() => setOpen(true)}>
        {t('macros.form.addStep')}
      </Button>
    );
  }
  return (
    // In the form itself: what floats would lie behind its box.
    <div
      className={css.kinds}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        shut();
      }}
    >
      <MenuBox label={t('macros.form.addStep')}>
        {offered.map((kind, place) => (
          <MenuEntry
            key={kind}
            icon={stepIcons[kind]}
            focused={place === 0}
            disabled={kind === 'reply' && replies.length === 0}
            hint={kind === 'reply' && replies.length === 0 ? t('macros.form.noReplies') : undefined}
            onChoose={() => add(kind)}
          >
            {t(`macros.kind.${kind}`)}
          </MenuEntry>
        ))}
      </MenuBox>
    </div>
  );
}
