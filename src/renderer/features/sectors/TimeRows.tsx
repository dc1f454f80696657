import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { SectorRules } from '../../../shared/domain/queue/sector';
import { HOUR } from '../../../shared/kernel/instant';
import { TextInput } from '../../ui/TextInput';
import { SettingRow } from '../settings/SettingRow';
import { SwitchRow } from '../settings/SwitchRow';
import { isShown, type SectorField } from './sectorDraft';
import { TimeRow } from './TimeRow';

interface TimeRowsProps {
  readonly rules: SectorRules;
  readonly said: (field: SectorField) => string | null;
  readonly onChange: (change: Partial<SectorRules>) => void;
}

/** The times of the chosen mode; the other modes keep theirs. */
export function TimeRows({ rules, said, onChange }: TimeRowsProps) {
  const { t } = useTranslation();
  const { mode } = rules;
  const whatsapp = mode === 'whatsapp';
  return (
    <>
      {isShown(mode, 'warnAfter') && (
        <TimeRow
          label={t('sectors.form.warn')}
          hint={t('sectors.form.warnHint')}
          value={rules.warnAfter}
          problem={said('warnAfter')}
          onChange={(warnAfter) => onChange({ warnAfter })}
        />
      )}
      {isShown(mode, 'reassignAfter') && (
        <TimeRow
          label={whatsapp ? t('sectors.form.reassignWhatsapp') : t('sectors.form.reassign')}
          hint={whatsapp ? t('sectors.form.reassignWhatsappHint') : t('sectors.form.reassignHint')}
          value={rules.reassignAfter}
          problem={said('reassignAfter')}
          onChange={(reassignAfter) => onChange({ reassignAfter })}
        />
      )}
      {isShown(mode, 'maxHops') && <HopsRow rules={rules} said={said} onChange={onChange} />}
      {isShown(mode, 'followUpAfter') && <FollowUpRows rules={rules} said={said} onChange={onChange} />}
      {isShown(mode, 'checkOnline') && (
        <>
          <TimeRow
            label={t('sectors.form.checkOnline')}
            hint={t('sectors.form.checkHint')}
            value={rules.checkOnline}
            unit={HOUR}
            problem={said('checkOnline')}
            onChange={(checkOnline) => onChange({ checkOnline })}
          />
          <TimeRow
            label={t('sectors.form.checkOffline')}
            hint={t('sectors.form.checkHint')}
            value={rules.checkOffline}
            problem={said('checkOffline')}
            onChange={(checkOffline) => onChange({ checkOffline })}
          />
        </>
      )}
    </>
  );
}

function HopsRow({ rules, said, onChange }: TimeRowsProps) {
  const { t } = useTranslation();
  const id = useId();
  const problem = said('maxHops');
  return (
    <SettingRow label={t('sectors.form.hops')} hint={t('sectors.form.hopsHint')} htmlFor={id} problem={problem}>
      <TextInput
        id={id}
        width="medium"
        inputMode="numeric"
        wrong={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={Number.isNaN(rules.maxHops) ? '' : String(rules.maxHops)}
        onChange={(text) => onChange({ maxHops: /^\d+$/.test(text.trim()) ? Number(text) : NaN })}
      />
    </SettingRow>
  );
}

function FollowUpRows({ rules, said, onChange }: TimeRowsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SwitchRow
        label={t('sectors.form.followUpOn')}
        hint={t('sectors.form.followUpOnHint')}
        checked={rules.followUpAfter !== null}
        onChange={(on) => onChange({ followUpAfter: on ? rules.reassignAfter : null })}
      />
      {rules.followUpAfter !== null && (
        <TimeRow
          label={t('sectors.form.followUp')}
          hint={t('sectors.form.warnHint')}
          value={rules.followUpAfter}
          problem={said('followUpAfter')}
          onChange={(followUpAfter) => onChange({ followUpAfter })}
        />
      )}
    </>
  );
}
