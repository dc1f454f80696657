import { useTranslation } from '../../words/useTranslation';
import type { Rule, RuleSchedule } from '../../../shared/domain/automation/rule';
import { useNames, useTeam } from '../service/team';

type Translate = ReturnType<typeof useTranslation>['t'];

/** A rule in one line: when, if, then. */
export function useRuleWords(): (rule: Rule) => string {
  const { t } = useTranslation();
  const { sector } = useTeam();
  const nameOf = useNames();
  const sectorName = (id: string): string => sector(id)?.name ?? '–';
  const ifWords = (condition: Rule['conditions'][number]): string => {
    switch (condition.kind) {
      case 'words':
        return condition.words.map((word) => `“${word}”`).join(', ');
      case 'content':
        return condition.contents.map((content) => t(`rules.contents.${content}`)).join(', ');
      case 'sector':
        return condition.sectorIds.map(sectorName).join(', ');
      case 'tag':
        return `${t(`rules.has.${condition.has ? 'yes' : 'no'}`)} ${condition.tags.join(', ')}`;
      case 'hours':
        return t(`rules.open.${condition.open ? 'yes' : 'no'}`);
      case 'customer':
        return t(`rules.known.${condition.known ? 'yes' : 'no'}`);
      case 'language':
        return t(`rules.languages.${condition.language}`);
      case 'held':
        return t(`rules.held.${condition.byPerson ? 'yes' : 'no'}`);
    }
  };
  const thenWords = (action: Rule['actions'][number]): string => {
    const name = t(`rules.actions.${action.kind}`);
    switch (action.kind) {
      case 'tag':
        return `${name}: ${action.tags.join(', ')}`;
      case 'priority':
        return `${name}: ${t(`service.priority.${action.priority}`).toLowerCase()}`;
      case 'sector':
        return `${name} ${sectorName(action.sectorId)}`;
      case 'assign':
        return `${name} ${nameOf(action.attendantId)}`;
      case 'schedule':
        return laterWords(t, action);
      case 'answer':
      case 'alert':
        return name;
    }
  };
  return ({ event, waitMinutes, conditions, actions }) => {
    const wait = event === 'waiting' ? ` ${waitMinutes} min` : '';
    const when = [`${t(`rules.events.${event}`)}${wait}`, ...conditions.map(ifWords)].join(' · ');
    return t('rules.summary', { event: when, actions: actions.map(thenWords).join(' + ') });
  };
}

function laterWords(t: Translate, { moment, what }: RuleSchedule): string {
  const when =
    moment.after === 'opening'
      ? t('rules.later.summary.opening')
      : t(`rules.later.summary.${moment.after}`, { count: moment.count });
  return `${t(`rules.later.short.${what}`)} ${when}`;
}
