import type { MacroFailure } from '../../commands/macros/runMacro';
import type { ManyFailure } from '../../commands/macros/runMany';
import { refusalKey } from '../../words/failureKey';
import { useTranslation } from '../../words/useTranslation';
import { useNames } from '../service/team';
import { problemKey } from '../schedule/scheduleWords';

/** Why a macro does nothing in one of many conversations. */
export function useManyStopWords(): (failure: ManyFailure) => string {
  const { t } = useTranslation();
  const words = useStopWords();
  return (failure) => {
    if (failure.code === 'not-in-bulk') return t(forbiddenKey(failure.why));
    if (failure.code !== 'variables-missing' || failure.broken.length > 0) return words(failure) ?? '';
    const names = failure.missing.map((name) => name.replaceAll('_', ' '));
    return t('macros.many.missing', { names: names.join(', ') });
  };
}

/** Why a macro does nothing; null: only something is missing that is asked for. */
export function useStopWords(): (failure: MacroFailure) => string | null {
  const { t } = useTranslation();
  const nameOf = useNames();
  function whyOf({ step, why }: Extract<MacroFailure, { code: 'step-refused' }>): string {
    if (why.code === 'reply-gone') return t('macros.run.replyGone');
    if (why.code === 'answered-meanwhile') return t('macros.run.answered');
    if (why.code === 'held-by-other' && 'attendantId' in why) {
      return t('macros.run.heldBy', { name: nameOf(String(why.attendantId)) });
    }
    if (why.code === 'not-allowed' && 'why' in why) return t(forbiddenKey(String(why.why)));
    const scheduled = step.kind === 'later' || step.kind === 'remind';
    return scheduled ? t(problemKey(why.code)) : t(refusalKey(why.code));
  }
  return (failure) => {
    switch (failure.code) {
      case 'variables-missing':
        return failure.broken.length === 0 ? null : t('macros.run.broken', { text: failure.broken.join(' ') });
      case 'step-refused':
        return `${t('macros.run.refused', { place: failure.place + 1 })} ${whyOf(failure)}`;
      case 'no-macro':
      case 'no-conversation':
      case 'not-allowed':
        return t(`macros.run.${failure.code}`);
    }
  };
}

const forbidden = ['left', 'needs-manager', 'needs-owner', 'held-by-other', 'other-sector'] as const;

function forbiddenKey(why: string): `service.forbidden.${(typeof forbidden)[number]}` | 'failures.act.not-allowed' {
  const known = forbidden.find((each) => each === why);
  return known === undefined ? 'failures.act.not-allowed' : `service.forbidden.${known}`;
}
