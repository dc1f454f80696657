import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { usualRules } from '../../../shared/domain/queue/usualRules';
import { SECTOR_NAME_MAX } from '../../../shared/domain/queue/sectorForm';
import type { SectorRules } from '../../../shared/domain/queue/sector';
import type { AttendantRow } from '../../db/attendants/row';
import type { SectorRow } from '../../db/sectors/row';
import { EditorPanel } from '../../ui/EditorPanel';
import { TextField } from '../../ui/TextField';
import { HoursEditor } from '../hours/HoursEditor';
import { SettingsSection } from '../settings/SettingsSection';
import { SettingsFields } from '../settings/SettingsFields';
import { ArchiveRow } from './ArchiveRow';
import { EntryRow } from './EntryRow';
import { FlowWords } from './FlowWords';
import { MemberChoice } from './MemberChoice';
import { ModeChoice } from './ModeChoice';
import { ReturnRows } from './ReturnRows';
import { draftOfSector, sectorProblems, type SectorDraft, type SectorField } from './sectorDraft';
import { TimeRows } from './TimeRows';
import { useSaveSector } from './useSaveSector';
import { useSectorProblem } from './useSectorProblem';

interface SectorPanelProps {
  /** null: a new one. */
  readonly sector: SectorRow | null;
  readonly sectors: readonly SectorRow[];
  readonly team: readonly AttendantRow[];
  readonly by: string;
  readonly locked: string | null;
  readonly onClose: () => void;
}

/** Everything about one sector, with what it leads to in plain words. */
export function SectorPanel({ sector, sectors, team, by, locked, onClose }: SectorPanelProps) {
  const { t } = useTranslation();
  const wordsOf = useSectorProblem();
  const [first] = useState<SectorDraft>(() =>
    sector === null
      ? { name: '', rules: usualRules, hours: null, attendantIds: team.map(({ id }) => id) }
      : draftOfSector(sector, team),
  );
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const { save, refusal } = useSaveSector(sector, by, onClose);
  const change = (part: Partial<SectorDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const changeRules = (part: Partial<SectorRules>): void => change({ rules: { ...draft.rules, ...part } });
  const problems = sectorProblems(draft, sector?.id ?? '', sectors);
  // A name is judged when it is to be kept; a time as soon as it stands there.
  const said = (field: SectorField): string | null => {
    const problem = problems[field];
    if (problem === undefined || (field === 'name' && !tried)) return null;
    return wordsOf(problem, draft.rules.reassignAfter);
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(problems).length === 0) await save(first, draft);
  };
  return (
    <EditorPanel
      title={sector === null ? t('sectors.form.newTitle') : sector.name}
      submit={sector === null ? t('sectors.form.create') : t('team.save')}
      dirty={JSON.stringify(draft) !== JSON.stringify(first)}
      refusal={refusal ?? (tried && problems.hours ? said('hours') : null)}
      blocked={locked}
      width={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <SettingsSection title={t('sectors.form.what')} locked={locked}>
        <SettingsFields>
          <TextField
            label={t('sectors.form.name')}
            hint={t('sectors.form.nameHint')}
            problem={said('name')}
            data-autofocus
            maxLength={SECTOR_NAME_MAX * 2}
            value={draft.name}
            onChange={(name) => change({ name })}
          />
        </SettingsFields>
        {sector !== null && <EntryRow sector={sector} sectors={sectors} by={by} />}
      </SettingsSection>
      <SettingsSection title={t('sectors.form.people')} locked={locked}>
        <MemberChoice team={team} chosen={draft.attendantIds} onChange={(attendantIds) => change({ attendantIds })} />
      </SettingsSection>
      <SettingsSection title={t('sectors.form.distribution')} locked={locked}>
        <ModeChoice mode={draft.rules.mode} onChange={(mode) => changeRules({ mode })} />
        <TimeRows rules={draft.rules} said={said} onChange={changeRules} />
        <FlowWords rules={draft.rules} hasHours={draft.hours !== null} />
      </SettingsSection>
      <SettingsSection title={t('sectors.form.return')} locked={locked}>
        <ReturnRows rules={draft.rules} said={said} onChange={changeRules} />
      </SettingsSection>
      <SettingsSection title={t('sectors.form.hours')} locked={locked}>
        <HoursEditor
          label={t('sectors.form.hoursLabel')}
          hint={t('sectors.form.hoursHint')}
          none={t('hours.inherit')}
          hours={draft.hours}
          onChange={(hours) => change({ hours })}
        />
      </SettingsSection>
      {sector !== null && <ArchiveRow sector={sector} sectors={sectors} by={by} locked={locked} onGone={onClose} />}
    </EditorPanel>
  );
}
