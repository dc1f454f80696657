import { filesOfStep } from '../../../shared/domain/macros/macro';
import type { MacroDelay, MacroStep } from '../../../shared/domain/macros/macro';
import { timeOfDayWords } from '../../words/timeOfDay';
import { useTranslation } from '../../words/useTranslation';
import { useQuickReplies } from '../replies/useQuickReplies';
import { useNames, useTeam } from '../service/team';

export interface StepWords {
  /** `Pôr etiquetas: pago, vip`. */
  readonly line: (step: MacroStep) => string;
  /** What stands beside the name of its kind; '' for nothing. */
  readonly detail: (step: MacroStep) => string;
  readonly delay: (delay: MacroDelay) => string;
}

/** What a step does, in words. */
export function useStepWords(): StepWords {
  const { t } = useTranslation();
  const { sector } = useTeam();
  const nameOf = useNames();
  const replies = useQuickReplies();
  const delay = ({ unit, count, at }: MacroDelay): string => {
    const words = t(`macros.delay.${unit}`, { count });
    return at === null ? words : t('macros.delay.at', { delay: words, time: timeOfDayWords(at) });
  };
  const detail = (step: MacroStep): string => {
    switch (step.kind) {
      case 'send':
      case 'note':
        return 'attachments' in step && step.text === ''
          ? t('macros.files', { count: step.attachments.length })
          : step.text;
      case 'reply':
        return replies?.find(({ id }) => id === step.replyId)?.title ?? t('macros.form.replyGone');
      case 'tag':
      case 'untag':
        return step.tags.join(', ');
      case 'priority':
        return t(`service.priority.${step.priority}`).toLowerCase();
      case 'later':
      case 'remind':
        return `${delay(step.delay)} · ${step.text === '' ? t('macros.files', { count: filesOfStep(step).length }) : step.text}`;
      case 'take':
        return '';
      case 'person':
        return nameOf(step.attendantId);
      case 'sector':
        return sector(step.sectorId)?.name ?? '–';
      case 'close':
        return step.reason;
    }
  };
  const line = (step: MacroStep): string => {
    const words = shortened(detail(step));
    const kind = t(`macros.kind.${step.kind}`);
    return words === '' ? kind : `${kind}: ${words}`;
  };
  return { line, detail, delay };
}

/** More of a text says nothing beside the other steps, characters. */
const LINE_MAX = 36;

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= LINE_MAX ? text : `${letters.slice(0, LINE_MAX).join('').trimEnd()}…`;
}
