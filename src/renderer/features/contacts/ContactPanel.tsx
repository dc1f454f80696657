import { IconX } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { identitiesOfContact, readContact } from '../../db/contacts/read';
import { readConversation } from '../../db/conversations/read';
import type { BalcaoDatabase } from '../../db/database';
import { Avatar } from '../../ui/Avatar';
import { IconButton } from '../../ui/IconButton';
import { monthOf } from '../../words/moments';
import { useDesk } from '../app/desk';
import { FieldFacts } from '../fields/FieldFacts';
import { BotFacts } from './BotFacts';
import { ChangeList } from './ChangeList';
import { ContactActs } from './ContactActs';
import { ContactFacts } from './ContactFacts';
import { ContactName } from './ContactName';
import { IdentityFacts } from './IdentityFacts';
import { PastConversations } from './PastConversations';
import { ServiceFacts } from './ServiceFacts';
import css from './ContactPanel.module.css';

interface ContactPanelProps {
  readonly conversationId: string;
  /** null: it stands beside the conversation and is folded from there. */
  readonly onClose: (() => void) | null;
}

async function readPanel(db: BalcaoDatabase, conversationId: string) {
  const conversation = await readConversation(db, conversationId);
  if (!conversation) return null;
  const contact = await readContact(db, conversation.contactId);
  return contact ? { conversation, contact, identities: await identitiesOfContact(db, contact.id) } : null;
}

/** What one needs to know about the customer; only facts. */
export function ContactPanel({ conversationId, onClose }: ContactPanelProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const read = useLiveQuery(() => readPanel(db, conversationId), [db, conversationId]);
  return (
    <aside className={css.panel} data-pane="context" aria-label={t('frame.panes.context')} tabIndex={-1}>
      {onClose && (
        <div className={css.close}>
          <IconButton icon={IconX} label={t('contact.close')} onClick={onClose} />
        </div>
      )}
      {read && (
        <>
          <header className={css.head}>
            <Avatar id={read.contact.id} title={read.conversation.title} size="large" />
            <div className={css.who}>
              <ContactName contact={read.contact} conversationId={conversationId} title={read.conversation.title} />
              <span className={css.since}>{t('contact.since', { month: monthOf(read.contact.createdAt) })}</span>
            </div>
          </header>
          <ContactActs conversation={read.conversation} />
          <ContactFacts contact={read.contact} />
          <FieldFacts contact={read.contact} conversation={read.conversation} />
          <BotFacts conversationId={conversationId} />
          <ServiceFacts conversation={read.conversation} />
          <PastConversations contactId={read.contact.id} openId={conversationId} />
          <ChangeList conversationId={conversationId} />
          <IdentityFacts identities={read.identities} waId={read.contact.waId} />
        </>
      )}
    </aside>
  );
}
