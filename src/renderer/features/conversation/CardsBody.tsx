import { IconUser } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { ContactsContent } from '../../../shared/domain/conversations/content';
import css from './OtherBody.module.css';

export function CardsBody({ contacts }: { readonly contacts: ContactsContent }) {
  const { t } = useTranslation();
  return (
    <>
      {contacts.requested && <span className={css.small}>{t('conversation.sharedNumber')}</span>}
      {contacts.cards.map((card, place) => (
        <div key={place} className={css.block}>
          <span className={css.icon} aria-hidden="true">
            <IconUser size={20} stroke={1.6} />
          </span>
          <div className={css.facts}>
            <strong dir="auto">{card.name || t('conversation.contactCard')}</strong>
            {card.organisation !== undefined && <span dir="auto">{card.organisation}</span>}
            {card.phones.map((phone) => (
              <span key={phone.phone}>{phone.phone}</span>
            ))}
            {card.emails.map((email) => (
              <span key={email}>{email}</span>
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
