import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { AttendantRow } from '../../db/attendants/row';
import type { SectorRow } from '../../db/sectors/row';
import { Dialog } from '../../ui/Dialog';
import { EditorPanel } from '../../ui/EditorPanel';
import { RecoveryCode } from '../session/RecoveryCode';
import { SettingsSection } from '../settings/SettingsSection';
import { AccessSection } from './AccessSection';
import { HoursRow } from './HoursRow';
import { LookSection } from './LookSection';
import { draftOf, draftProblems, newDraft, type PersonDraft, type PersonField } from './personDraft';
import { PinPair } from './PinPair';
import { RoleRow } from './RoleRow';
import { usePersonProblem } from './usePersonProblem';
import { useSavePerson } from './useSavePerson';
import { WorkRows } from './WorkRows';
import css from './PersonPanel.module.css';

interface PersonPanelProps {
  /** null: a new one. */
  readonly person: AttendantRow | null;
  readonly self: AttendantRow;
  readonly team: readonly AttendantRow[];
  readonly sectors: readonly SectorRow[];
  readonly onClose: () => void;
}

/** Everything about one person of the team; what this role may not change is shown with the reason. */
export function PersonPanel({ person, self, team, sectors, onClose }: PersonPanelProps) {
  const { t } = useTranslation();
  const wordsOf = usePersonProblem();
  const [first] = useState(() => {
    const everywhere = sectors.map(({ id }) => id);
    return person === null ? newDraft(team, everywhere) : draftOf(person);
  });
  const [draft, setDraft] = useState<PersonDraft>(first);
  const [tried, setTried] = useState(false);
  const { save, refusal, code } = useSavePerson(person, self.id, onClose);
  const change = (part: Partial<PersonDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const problems = draftProblems(draft, person?.id ?? '', team);
  const said = (field: PersonField): string | null => {
    const problem = problems[field];
    return tried && problem !== undefined ? wordsOf(problem) : null;
  };
  const subject = person ?? { id: '', role: 'attendant' as const };
  const reasons = (['changeLook', 'changePerson', 'changeRole'] as const).map((act) => {
    if (person === null && act !== 'changeRole') return null;
    const forbidden = whyNot(self, act, subject);
    return forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  });
  const [noLook = null, noWork = null, noRole = null] = reasons;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(problems).length === 0) await save(first, draft);
  };
  if (code !== null)
    return (
      <Dialog title={t('session.code.title')} onClose={null}>
        <RecoveryCode name={draft.name} code={code} onDone={onClose} />
      </Dialog>
    );
  return (
    <EditorPanel
      title={person === null ? t('team.form.newTitle') : person.name}
      submit={person === null ? t('team.form.create') : t('team.save')}
      dirty={JSON.stringify(draft) !== JSON.stringify(first)}
      refusal={refusal}
      blocked={noLook !== null && noWork !== null ? noWork : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <LookSection draft={draft} locked={noLook} said={said} onChange={change} />
      {person === null && (
        <SettingsSection title={t('team.form.access')}>
          <div className={css.pins}>
            <PinPair draft={draft} said={said} hint={t('team.form.pinHint')} onChange={change} />
          </div>
        </SettingsSection>
      )}
      <SettingsSection title={t('team.form.work')} locked={noWork}>
        <RoleRow draft={draft} locked={noRole} onChange={change} />
        <WorkRows draft={draft} sectors={sectors} said={said} onChange={change} />
        <HoursRow hours={draft.hours} onChange={(hours) => change({ hours })} />
      </SettingsSection>
      {person !== null && <AccessSection person={person} self={self} team={team} onGone={onClose} />}
    </EditorPanel>
  );
}
