import { useTranslation } from '../../words/useTranslation';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { AutomationChange } from '../../../shared/domain/automation/automationChange';
import type { RuleAction } from '../../../shared/domain/automation/rule';
import { useNames } from '../service/team';
import { useReasonWords } from './useReasonWords';

/** What rules do besides answering. */
type Done = Exclude<RuleAction['kind'], 'answer'>;
type Fired = Extract<AutomationChange, { kind: 'automation.fired' }>['body'];

/** What an automation did and why, in one line; null: nothing worth a line. */
export function useAutomationWords(): (change: AutomationChange, at: number) => string | null {
  const { t } = useTranslation();
  const nameOf = useNames();
  const words = useReasonWords();
  const fired = ({ name, match, did }: Fired): string => {
    const done = (did as readonly Done[]).map((kind) => t(`automatic.line.did.${kind}`)).join(', ');
    const nothing = done === '' ? t('automatic.line.nothingDone') : done;
    return t('automatic.line.fired', { name, did: nothing, why: words.rule(match) });
  };
  return ({ kind, body }, at) => {
    switch (kind) {
      case 'automation.answered':
        return t('automatic.line.answered', { what: words.what(body.rule), why: words.why(body.reason, at) });
      case 'automation.held':
        return t('automatic.line.held', {
          what: words.what(body.rule),
          why: t(`automatic.line.because.${body.because}`, { detail: body.detail ?? '' }),
        });
      case 'automation.fired':
        return fired(body);
      case 'automation.handed-over':
        return t(`automatic.line.handed-over.${body.why}`);
      case 'automation.scored':
        return t('automatic.line.scored', { score: body.score, name: nameOf(body.attendantId) });
      case 'automation.stepped':
      case 'automation.identity':
      case 'automation.document':
        return null;
      default:
        return assertNever(kind);
    }
  };
}
