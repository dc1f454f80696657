import { useRef, useState } from 'react';
import { sendReply } from '../../commands/sendReply';
import type { ConversationRow } from '../../db/conversations/row';
import { useDesk } from '../app/desk';
import type { Draft } from './useDraft';

export interface Sending {
  readonly refusal: string | null;
  /** Message of somebody else that came while this one was being written. */
  readonly other: string | null;
  /** @param words what was written, its variables filled */
  readonly send: (words: string, confirmed: boolean) => Promise<void>;
  readonly forget: () => void;
}

/** Sends what was written and attached, unless somebody answered meanwhile. */
export function useSending(
  { id, lastOrder }: ConversationRow,
  { text, quotedWamid, attachments }: Draft,
  onSent: () => void,
): Sending {
  const { db, clock, random, attendantId } = useDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const began = useRef(lastOrder);
  // What stood there when the first letter was typed had been seen.
  if (text === '' && attachments.length === 0) began.current = lastOrder;

  async function send(words: string, confirmed: boolean): Promise<void> {
    const seen = { seenUpTo: began.current, confirmed };
    const reply = { conversationId: id, text: words, attachments, authorId: attendantId, ...seen };
    const occasion = { now: clock(), random };
    const input = quotedWamid === null ? reply : { ...reply, quotedWamid };
    // A store that refuses to write (a full disk) throws: what was written stands in the field, and the person is told.
    const result = await sendReply(db, input, occasion).catch(() => null);
    if (result === null) setRefusal('not-kept');
    else if (result.ok) {
      forget();
      onSent();
    } else if (result.failure.code === 'answered-meanwhile') setOther(result.failure.messageId);
    else setRefusal(result.failure.code);
  }
  function forget(): void {
    setRefusal(null);
    setOther(null);
  }
  return { refusal, other, send, forget };
}
