import { useTranslation } from '../../words/useTranslation';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { AutomationChange } from '../../../shared/domain/automation/automationChange';
import type { RuleAction } from '../../../shared/domain/automation/rule';
import { plainMoment } from '../../words/moments';
import { useNames, useTeam } from '../service/team';
import { useReasonWords } from './useReasonWords';

/** What rules do besides answering. */
type Done = Exclude<RuleAction['kind'], 'answer'>;
type HandedOver = Extract<AutomationChange, { kind: 'automation.handed-over' }>['body'];
type Fired = Extract<AutomationChange, { kind: 'automation.fired' }>['body'];

/** What an automation did and why, in one line; null: nothing worth a line. */
export function useAutomationWords(): (change: AutomationChange, at: number) => string | null {
  const { t } = useTranslation();
  const nameOf = useNames();
  const { sectors, sector } = useTeam();
  const words = useReasonWords();
  const fired = ({ name, match, did }: Fired): string => {
    const done = (did as readonly Done[]).map((kind) => t(`automatic.line.did.${kind}`)).join(', ');
    const nothing = done === '' ? t('automatic.line.nothingDone') : done;
    return t('automatic.line.fired', { name, did: nothing, why: words.rule(match) });
  };
  const handedOver = ({ sectorId, why }: HandedOver): string => {
    const name = sectors.length > 1 ? sector(sectorId)?.name : undefined;
    const queue = name === undefined ? t('automatic.line.toQueue') : t('automatic.line.toSector', { sector: name });
    return why === 'menu' ? queue : `${queue} · ${t(`automatic.line.handed-over.${why}`)}`;
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
        return handedOver(body);
      case 'automation.scored':
        return t('automatic.line.scored', { score: body.score, name: nameOf(body.attendantId) });
      case 'automation.identity':
        return body.confirmedUntil === null
          ? t('timeline.identity.failed')
          : t('timeline.identity.confirmed', { moment: plainMoment(body.confirmedUntil, at) });
      case 'automation.document':
        return t(`timeline.document.${body.verdict}`, { label: body.label });
      case 'automation.stepped':
        return null;
      default:
        return assertNever(kind);
    }
  };
}
