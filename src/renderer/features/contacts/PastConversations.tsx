import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { conversationsOfContact } from '../../db/conversations/readMany';
import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { countWords } from '../../words/countWords';
import { fullMoment, plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { beginningKey } from '../conversation/streamRows';
import { useSeen } from '../inbox/useSeen';
import css from './PastConversations.module.css';

interface PastConversationsProps {
  readonly contactId: string;
  /** The one that is open beside it. */
  readonly openId: string;
}

const FIRST = 5;

/** Everything that was ever talked about with a customer, newest first: the way through all conversations of theirs. */
export function PastConversations({ contactId, openId }: PastConversationsProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const seen = useSeen();
  const [all, setAll] = useState(false);
  const rows = useLiveQuery(() => conversationsOfContact(db, contactId), [contactId, db])?.filter(seen);
  if (!rows || rows.length < 2) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  const open = rows.find(({ id }) => id === openId);
  function goTo(row: ConversationRow): void {
    const { open: show, openAt } = useSelection.getState();
    // What began before the open one stands above it.
    const above = open !== undefined && row.messageCount > 0 && row.createdAt < open.createdAt;
    if (!above) return show(row.id);
    openAt({ conversationId: openId, key: beginningKey(row.id), order: row.createdAt, typed: '' });
  }
  return (
    <section className={css.section}>
      <h3 className={css.heading}>{t('contact.past')}</h3>
      <ol className={css.list}>
        {shown.map((row) => (
          <li key={row.id}>
            <PastLine row={row} open={row.id === openId} onGo={() => goTo(row)} />
          </li>
        ))}
      </ol>
      {rows.length > shown.length && (
        <Button tone="text" onClick={() => setAll(true)}>
          {t('contact.pastMore', { count: rows.length })}
        </Button>
      )}
    </section>
  );
}

interface PastLineProps {
  readonly row: ConversationRow;
  readonly open: boolean;
  readonly onGo: () => void;
}

function PastLine({ row, open, onGo }: PastLineProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const period = plainMoment(row.lastAt, clock());
  return (
    <button
      type="button"
      className={css.line}
      aria-current={open ? 'true' : undefined}
      title={`${fullMoment(row.createdAt)} – ${fullMoment(row.lastAt)}`}
      onClick={onGo}
    >
      <span className={css.head}>
        <span className={css.protocol}>{row.protocol}</span>
        <Chip>{row.service.closing?.reason ?? t(`contact.pastStates.${row.state}`)}</Chip>
      </span>
      <span className={css.fact}>
        {t('contact.pastLine', { count: row.messageCount, n: countWords(row.messageCount), period })}
      </span>
      {row.lastMessage?.text && (
        <span className={css.last} dir="auto">
          {row.lastMessage.text}
        </span>
      )}
    </button>
  );
}
