import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot, type Forbidden } from '../../../shared/domain/team/permissions';
import { isLastOwner } from '../../../shared/domain/team/teamRules';
import type { AttendantRow } from '../../db/attendants/row';
import { Button } from '../../ui/Button';
import { clockTime } from '../../words/moments';
import { useDesk } from '../app/desk';
import { lockOf } from '../session/lockOf';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { PinDialog } from './PinDialog';
import { RecoveryRow } from './RecoveryRow';
import { RemoveDialog } from './RemoveDialog';

interface AccessSectionProps {
  readonly person: AttendantRow;
  readonly self: AttendantRow;
  readonly team: readonly AttendantRow[];
  /** The person was removed. */
  readonly onGone: () => void;
}

/** How somebody gets in, and how somebody leaves for good. */
export function AccessSection({ person, self, team, onGone }: AccessSectionProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const [asking, setAsking] = useState<'pin' | 'remove' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const words = (forbidden: Forbidden | null): string | null => forbidden && t(`team.whyNot.${forbidden}`);
  const noPin = words(whyNot(self, 'setPin', person));
  const last = isLastOwner(team, person.id) ? t('team.problems.last-owner') : null;
  const noRemove = words(whyNot(self, 'removePerson', person)) ?? last;
  const locked = lockOf(person, clock()) > 0 && person.lockedUntil !== null;
  const pinHint = locked ? t('team.form.locked', { at: clockTime(person.lockedUntil) }) : t('team.form.pinSet');
  return (
    <SettingsSection title={t('team.form.access')}>
      <SettingRow label={t('team.form.pin')} hint={noPin ?? said ?? pinHint}>
        <Button disabled={noPin !== null} onClick={() => setAsking('pin')}>
          {t('team.form.pinNew')}
        </Button>
      </SettingRow>
      {person.role === 'owner' && <RecoveryRow person={person} own={person.id === self.id} />}
      <SettingRow label={t('team.form.leave')} hint={noRemove ?? t('team.form.leaveHint')}>
        <Button disabled={noRemove !== null} onClick={() => setAsking('remove')}>
          {t('team.form.remove')}
        </Button>
      </SettingRow>
      {asking === 'pin' && (
        <PinDialog
          person={person}
          own={self.id === person.id}
          by={self.id}
          onClose={(changed) => {
            setAsking(null);
            if (changed) setSaid(t('team.pinDialog.changed', { name: person.name }));
          }}
        />
      )}
      {asking === 'remove' && (
        <RemoveDialog
          person={person}
          team={team}
          by={self.id}
          onClose={(gone) => {
            setAsking(null);
            if (gone) onGone();
          }}
        />
      )}
    </SettingsSection>
  );
}
