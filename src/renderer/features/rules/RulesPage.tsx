import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import { EmptyState } from '../../ui/EmptyState';
import { Starters } from '../../ui/Starters';
import { useTeam } from '../service/team';
import { PageAct } from '../settings/PageAct';
import { SettingsPage } from '../settings/SettingsPage';
import { RuleList } from './RuleList';
import { RulePanel } from './RulePanel';
import { sampleNames, useSampleRules, type SampleName } from './sampleRules';
import { useRules } from './useRules';

/** Rules: event → conditions → actions, in the order in which they are looked at. */
export function RulesPage() {
  const { t } = useTranslation();
  const { me } = useTeam();
  const rules = useRules();
  const [open, setOpen] = useState<'new' | SampleName | { readonly id: string } | null>(null);
  const sampleOf = useSampleRules();
  if (rules === undefined || me === undefined) return null;
  const forbidden = whyNot(me, 'manageSettings');
  const locked = forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  const edited = open !== null && typeof open !== 'string' ? rules.find(({ id }) => id === open.id) : undefined;
  return (
    <SettingsPage
      title={t('rules.title')}
      about={t('rules.about')}
      act={
        <PageAct locked={locked} onClick={() => setOpen('new')}>
          {t('rules.add')}
        </PageAct>
      }
    >
      {rules.length === 0 ? (
        <EmptyState boxed icon={IconRoute} title={t('rules.none')} text={t('rules.noneHint')}>
          {locked === null && (
            <Starters
              label={t('rules.samples')}
              names={sampleNames}
              wordsOf={(name) => t(`rules.sample.${name}.name`)}
              onStart={setOpen}
            />
          )}
        </EmptyState>
      ) : (
        <RuleList rules={rules} locked={locked} onOpen={(id) => setOpen({ id })} />
      )}
      {(typeof open === 'string' || edited) && (
        <RulePanel
          key={edited?.id ?? 'new'}
          rule={edited ?? null}
          {...(typeof open !== 'string' || open === 'new' ? {} : { begin: sampleOf(open) })}
          locked={locked}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsPage>
  );
}
