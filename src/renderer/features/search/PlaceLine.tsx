import type { Instant } from '../../../shared/kernel/instant';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import type { ConversationRow } from '../../db/conversations/row';
import { Avatar } from '../../ui/Avatar';
import { Chip } from '../../ui/Chip';
import { NameAndTime } from '../../ui/NameAndTime';
import { fullMoment, listMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import css from './ResultList.module.css';

interface PlaceLineProps {
  readonly row: ConversationRow;
  readonly now: Instant;
  /** A customer with their number and last words, or a conversation with its protocol and tags. */
  readonly as: 'customer' | 'conversation';
}

export function PlaceLine({ row, now, as }: PlaceLineProps) {
  const { t } = useTranslation();
  const phone = row.waId === null ? t('conversation.noPhone') : formatPhone(row.waId);
  const words = row.lastMessage?.text ?? '';
  return (
    <>
      <Avatar id={row.contactId} title={row.title} />
      <div className={css.body}>
        <NameAndTime name={row.title} time={listMoment(row.lastAt, now)} fullTime={fullMoment(row.lastAt)} />
        {as === 'customer' ? (
          <p className={css.under} dir="auto">
            {[phone === row.title ? '' : phone, words].filter((part) => part !== '').join(' · ')}
          </p>
        ) : (
          <p className={css.chips}>
            <span className={css.protocol}>{row.protocol}</span>
            {row.state === 'closed' && <Chip>{t('search.closed')}</Chip>}
            {row.service.tags.map((tag) => (
              <Chip key={tag} title={tag}>
                {tag}
              </Chip>
            ))}
          </p>
        )}
      </div>
    </>
  );
}
