import { useTranslation } from '../../words/useTranslation';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { AnswerReason } from '../../../shared/domain/automation/decision';
import type { RuleMatch } from '../../../shared/domain/automation/ruleHolds';
import type { RuleRef } from '../../../shared/domain/automation/ruleRef';
import { plainMoment } from '../../words/moments';
import { useNames } from '../service/team';

export interface ReasonWords {
  /** Who answered. */
  what(rule: RuleRef): string;
  /** Why; `at` is when. */
  why(reason: AnswerReason, at: number): string;
  /** What made a rule fire. */
  rule(match: RuleMatch): string;
}

/** Automatic acts and their reasons, in words. */
export function useReasonWords(): ReasonWords {
  const { t } = useTranslation();
  const nameOf = useNames();
  const rule = ({ event, word }: RuleMatch): string => {
    if (word !== null) return t('automatic.line.why.ruleWord', { word });
    if (event === 'opened') return t('automatic.line.why.ruleOpened');
    if (event === 'closed') return t('automatic.line.why.ruleClosed');
    return event === 'waiting' ? t('automatic.line.why.ruleWaiting') : t('automatic.line.why.ruleMessage');
  };
  return {
    rule,
    what: (ref) =>
      ref.kind === 'rule' ? t('automatic.line.what.rule', { name: ref.name }) : t(`automatic.line.what.${ref.kind}`),
    why: (reason, at) => {
      switch (reason.code) {
        case 'first-contact':
          return t('automatic.line.why.first-contact');
        case 'back-after':
          return t('automatic.line.why.back-after', { count: reason.days });
        case 'closed': {
          const { nextOpening, promised } = reason;
          const words =
            nextOpening === null
              ? t('automatic.line.why.closed')
              : t('automatic.line.why.closedUntil', { moment: plainMoment(nextOpening, at) });
          if (promised === null) return words;
          return t('automatic.line.why.promised', { words, moment: plainMoment(promised, at) });
        }
        case 'waiting':
          return t('automatic.line.why.waiting', { minutes: reason.minutes, place: reason.place });
        case 'silent':
          return t('automatic.line.why.silent', { minutes: reason.minutes });
        case 'closed-by':
          return t('automatic.line.why.closed-by', { name: nameOf(reason.attendantId) });
        case 'scored':
          return t('automatic.line.why.scored', { score: reason.score });
        case 'rule':
          return rule(reason);
        default:
          return assertNever(reason);
      }
    },
  };
}
