import { useTranslation } from '../../words/useTranslation';
import type { Rule, RuleCondition, RuleSchedule } from '../../../shared/domain/automation/rule';
import { useLinks } from '../share/useLinks';
import { useNames, useTeam } from '../service/team';

type Translate = ReturnType<typeof useTranslation>['t'];

/** A rule in one line: when, if, then. */
export function useRuleWords(): (rule: Rule) => string {
  const { t } = useTranslation();
  const { sector } = useTeam();
  const nameOf = useNames();
  const links = useLinks() ?? [];
  const sectorName = (id: string): string => sector(id)?.name ?? '–';
  const ifWords = (condition: Rule['conditions'][number]): string => {
    switch (condition.kind) {
      case 'words':
        return wordsWords(t, condition);
      case 'content':
        return condition.contents.map((content) => t(`rules.contents.${content}`)).join(', ');
      case 'sector':
        return condition.sectorIds.map(sectorName).join(', ');
      case 'link': {
        const names = links.filter(({ id }) => condition.linkIds.includes(id)).map(({ name }) => name);
        return t('ruleParts.linkInWords', { names: names.join(', ') });
      }
      case 'tag':
        return `${t(`rules.has.${condition.has ? 'yes' : 'no'}`)} ${condition.tags.join(', ')}`;
      case 'hours':
      case 'customer':
      case 'language':
      case 'held':
      case 'field':
      case 'file':
      case 'offers':
      case 'pastTag':
      case 'waited':
      case 'ad':
        return moreWords(t, condition);
    }
  };
  const names = { sectorName, nameOf };
  return ({ event, waitMinutes, conditions, actions }) => {
    const wait = event === 'waiting' ? ` ${waitMinutes} min` : '';
    const when = [`${t(`rules.events.${event}`)}${wait}`, ...conditions.map(ifWords)].join(' · ');
    return t('rules.summary', {
      event: when,
      actions: actions.map((action) => actionWords(t, names, action)).join(' + '),
    });
  };
}

interface Names {
  readonly sectorName: (id: string) => string;
  readonly nameOf: (id: string) => string;
}

function actionWords(t: Translate, { sectorName, nameOf }: Names, action: Rule['actions'][number]): string {
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
}

type More = Extract<
  RuleCondition,
  { kind: 'hours' | 'customer' | 'language' | 'held' | 'field' | 'file' | 'offers' | 'pastTag' | 'waited' | 'ad' }
>;

function moreWords(t: Translate, condition: More): string {
  switch (condition.kind) {
    case 'hours':
      return t(`rules.open.${condition.open ? 'yes' : 'no'}`);
    case 'customer':
      return t(`rules.known.${condition.known ? 'yes' : 'no'}`);
    case 'language':
      return t(`rules.languages.${condition.language}`);
    case 'held':
      return t(`rules.held.${condition.byPerson ? 'yes' : 'no'}`);
    case 'field':
      return t(`ruleParts.inWords.${condition.test}`, { name: condition.name, value: condition.value });
    case 'file':
      return condition.files.map((file) => t(`ruleParts.files.${file}`)).join(', ');
    case 'offers':
      return t(`ruleParts.offersInWords.${condition.choice}`);
    case 'pastTag':
      return `${t(`ruleParts.pastTag.${condition.has ? 'yes' : 'no'}`)} ${condition.tags.join(', ')}`;
    case 'waited':
      return t('ruleParts.waitedInWords', { count: condition.minutes });
    case 'ad':
      return t(`ruleParts.ad.${condition.from ? 'yes' : 'no'}`);
  }
}

const SHOWN_WORDS = 5;

/** A ready list has a dozen words: the first ones tell which it is. */
function wordsWords(t: Translate, { words, match }: Extract<RuleCondition, { kind: 'words' }>): string {
  const shown = words.slice(0, SHOWN_WORDS).map((word) => `“${word}”`);
  const said = words.length > SHOWN_WORDS ? `${shown.join(', ')}…` : shown.join(', ');
  return match === 'none' ? `${t('rules.match.none')} ${said}` : said;
}

function laterWords(t: Translate, { moment, what }: RuleSchedule): string {
  const when =
    moment.after === 'opening'
      ? t('rules.later.summary.opening')
      : t(`rules.later.summary.${moment.after}`, { count: moment.count });
  return `${t(`rules.later.short.${what}`)} ${when}`;
}
