import { IconFlask } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Rule } from '../../../shared/domain/automation/rule';
import { ruleProblem } from '../../../shared/domain/automation/ruleProblem';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { DAY } from '../../../shared/kernel/instant';
import { hoursKept } from '../../../shared/domain/hours/hoursKept';
import { readCompany, readCompanyHours } from '../../db/house/readAutomatic';
import { tryRule, type Tried } from '../../commands/automatic/tryRule';
import { countWords } from '../../words/countWords';
import { plainMoment } from '../../words/moments';
import { Button } from '../../ui/Button';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import css from './Rules.module.css';

const LOOKED_BACK = 30 * DAY;

interface Result extends Tried {
  /** The rule that was tried, as text: a changed one has to be tried again. */
  readonly of: string;
}

/** What the rule would have done in the last thirty days. */
export function RuleTrial({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const { sectors } = useTeam();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);
  const of = JSON.stringify(rule);
  const problem = ruleProblem({ ...rule, name: rule.name === '' ? '-' : rule.name });
  async function run(): Promise<void> {
    ending.current = new AbortController();
    setRunning(true);
    const company = await readCompanyHours(db);
    const calendars = new Map(sectors.map((sector) => [sector.id, calendarOf(hoursKept(sector, company))]));
    const usual = calendarOf(hoursKept(undefined, company));
    const now = clock();
    const { signal } = ending.current;
    const calendar = (sectorId: string) => calendars.get(sectorId) ?? usual;
    const zone = company?.zone ?? (await readCompany(db))?.zone ?? 'America/Sao_Paulo';
    const tried = await tryRule(db, { rule, since: now - LOOKED_BACK, now, calendarOf: calendar, zone, signal });
    setRunning(false);
    if (tried !== null) setResult({ ...tried, of });
  }
  return (
    <SettingsSection title={t('rules.trial.section')}>
      <SettingRow
        label={t('rules.trial.title')}
        hint={problem === null ? t('rules.trial.hint') : t(`rules.problems.${problem}`)}
      >
        {running ? (
          <Button onClick={() => ending.current?.abort()}>{t('rules.trial.stop')}</Button>
        ) : (
          <Button icon={IconFlask} disabled={problem !== null} onClick={() => void run()}>
            {t('rules.trial.run')}
          </Button>
        )}
      </SettingRow>
      <div className={css.trial} role="status">
        {running && t('rules.trial.running')}
        {!running && result !== null && <TrialResult result={result} stale={result.of !== of} />}
      </div>
    </SettingsSection>
  );
}

function TrialResult({ result, stale }: { readonly result: Result; readonly stale: boolean }) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const { count, conversations, examples, looked } = result;
  if (stale) return <p>{t('rules.trial.stale')}</p>;
  if (count === 0) return <p>{t('rules.trial.none', { count: looked, n: countWords(looked) })}</p>;
  return (
    <>
      <p className={css.found}>
        {t('rules.trial.found', { count, where: t('rules.trial.conversations', { count: conversations }) })}
      </p>
      <ul className={css.examples}>
        {examples.map(({ conversationId, title, at, match }, place) => (
          <li key={`${conversationId}-${at}-${place}`}>
            <span className={css.exampleName}>{title}</span>
            <span className={css.exampleWhen}>
              {plainMoment(at, clock())}
              {match.word !== null && ` · ${t('rules.trial.word', { word: match.word })}`}
            </span>
          </li>
        ))}
      </ul>
      {count > examples.length && <p>{t('rules.trial.more', { count: count - examples.length })}</p>}
      <p className={css.hint}>{t('rules.trial.today')}</p>
    </>
  );
}
