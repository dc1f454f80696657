import { IconArrowLeft, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { Avatar } from '../../ui/Avatar';
import { IconButton } from '../../ui/IconButton';
import { WindowChip } from './WindowChip';
import css from './ConversationHeader.module.css';

interface ConversationHeaderProps {
  readonly row: ConversationRow;
  readonly contextOpen: boolean;
  readonly onToggleContext: () => void;
}

export function ConversationHeader({ row, contextOpen, onToggleContext }: ConversationHeaderProps) {
  const { t } = useTranslation();
  const close = useSelection((state) => state.close);
  const phone = row.waId === null ? t('conversation.noPhone') : formatPhone(row.waId);
  return (
    <header className={css.header}>
      <span className={css.back}>
        <IconButton icon={IconArrowLeft} label={t('conversation.back')} onClick={close} />
      </span>
      <Avatar id={row.contactId} title={row.title} />
      <div className={css.who}>
        <h2 className={css.name} dir="auto" title={row.title}>
          {row.title}
        </h2>
        <div className={css.facts}>
          {phone !== row.title && <span className={css.phone}>{phone}</span>}
          <WindowChip lastInboundAt={row.lastInboundAt} />
        </div>
      </div>
      <IconButton
        icon={IconLayoutSidebarRight}
        size={20}
        label={t('conversation.details')}
        expanded={contextOpen}
        onClick={onToggleContext}
      />
    </header>
  );
}
