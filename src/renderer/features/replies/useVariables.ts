import { useEffect, useState } from 'react';
import { fillKnown, fillVariables, type VariablesMissing } from '../../../shared/domain/replies/fillVariables';
import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import type { ConversationRow } from '../../db/conversations/row';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import { useDesk } from '../app/desk';

export interface Variables {
  /** What the text in the field still needs; null: nothing. */
  readonly missing: VariablesMissing | null;
  /** A ready text with all that is known of this customer; what is not known stays as `{{…}}`, to be asked for. */
  readonly known: (text: string) => Promise<string>;
  /** The text as it may leave; null while something is missing. */
  readonly ready: (text: string) => Promise<string | null>;
}

const UNJUDGED = { text: '', missing: null };

/** The variables of what is being written to one customer. */
export function useVariables(conversation: ConversationRow, text: string): Variables {
  const { db, clock, attendantId } = useDesk();
  // Of which text it was said: what comes late about an earlier one says nothing.
  const [judged, setJudged] = useState<{ readonly text: string; readonly missing: VariablesMissing | null }>(UNJUDGED);
  useEffect(() => {
    // Nearly every text has none.
    if (!text.includes('{{')) return;
    void readReplyFacts(db, conversation, attendantId, clock()).then((facts) => setJudged(judge(text, facts)));
  }, [attendantId, clock, conversation, db, text]);
  return {
    missing: judged.text === text ? judged.missing : null,
    async known(words) {
      if (!words.includes('{{')) return words;
      return fillKnown(words, await readReplyFacts(db, conversation, attendantId, clock()));
    },
    async ready(words) {
      if (!words.includes('{{')) return words;
      const result = fillVariables(words, await readReplyFacts(db, conversation, attendantId, clock()));
      return result.ok ? result.value : null;
    },
  };
}

function judge(text: string, facts: ReplyFacts): { readonly text: string; readonly missing: VariablesMissing | null } {
  const result = fillVariables(text, facts);
  return { text, missing: result.ok ? null : result.failure };
}
