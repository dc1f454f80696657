import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { suggestReplies } from '../../../shared/domain/replies/suggestReplies';
import { newestMessages } from '../../db/messages/read';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import css from './ReplyPicker.module.css';

interface ReplySuggestionsProps {
  readonly conversationId: string;
  /** Changes with every message. */
  readonly lastOrder: number;
  readonly text: string;
  readonly replies: readonly QuickReplyRow[];
  readonly onPick: (reply: QuickReplyRow) => void;
}

const MOST = 3;
/** A customer asks in a few messages. */
const LOOKED_AT = 4;
/** Whoever has written so much needs no ready text. */
const TYPED_MAX = 60;

/** Ready texts that likely answer what was asked, or continue what is being typed. */
export function ReplySuggestions({ conversationId, lastOrder, text, replies, onPick }: ReplySuggestionsProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const customer = useLiveQuery(
    () => lastAsked(() => newestMessages(db, conversationId, LOOKED_AT)),
    [db, conversationId, lastOrder],
  );
  // Typing goes first.
  const typed = useDeferredValue(text);
  const suggested = useMemo(() => {
    if (customer === undefined || typed.length > TYPED_MAX || typed.includes('{{')) return [];
    return suggestReplies(replies, { customer, typed }, MOST);
  }, [customer, replies, typed]);
  if (suggested.length === 0) return null;
  return (
    <div className={css.suggestions} role="group" aria-label={t('replies.suggestions')}>
      {suggested.map((reply) => (
        <button
          key={reply.id}
          type="button"
          className={css.suggestion}
          title={reply.text}
          onClick={() => onPick(reply)}
        >
          {reply.title}
        </button>
      ))}
    </div>
  );
}

type Read = () => ReturnType<typeof newestMessages>;

/** What the customer wrote since our last word; '' when ours is the last. */
async function lastAsked(read: Read): Promise<string> {
  const words: string[] = [];
  for (const { direction, content } of (await read()).toReversed()) {
    if (direction === 'out') break;
    if (content.kind === 'text') words.unshift(content.text);
  }
  return words.join('\n');
}
