import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import { Problem } from '../../ui/LabelledField';
import { useTeam } from '../service/team';
import { SettingsPage } from '../settings/SettingsPage';
import { IdlePanel } from './IdlePanel';
import { MessageCost } from './MessageCost';
import { MessageList } from './MessageList';
import { MessagePanel } from './MessagePanel';
import type { MessageKind } from './messageKinds';
import { ReplyCost } from './ReplyCost';
import { useAutomatic } from './useAutomatic';
import { useSetAutomatic } from './useSetAutomatic';

/** The settings of what Balcão answers by itself, and what it costs. */
export function AutomaticPage() {
  const { t } = useTranslation();
  const { me } = useTeam();
  const facts = useAutomatic();
  const { set, refusal } = useSetAutomatic();
  const [open, setOpen] = useState<MessageKind | null>(null);
  if (facts === undefined || me === undefined) return null;
  const forbidden = whyNot(me, 'manageSettings');
  const locked = forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  const close = (): void => setOpen(null);
  return (
    <SettingsPage title={t('automatic.title')} about={t('automatic.about')}>
      <MessageList facts={facts} locked={locked} onOpen={setOpen} onSwitch={(change) => void set(change)} />
      {refusal !== null && <Problem>{refusal}</Problem>}
      <ReplyCost facts={facts} locked={locked} onChange={(change) => void set(change)} />
      <MessageCost locked={locked} />
      {open !== null && open !== 'idle' && (
        <MessagePanel key={open} kind={open} facts={facts} locked={locked} onClose={close} />
      )}
      {open === 'idle' && <IdlePanel facts={facts} locked={locked} onClose={close} />}
    </SettingsPage>
  );
}
