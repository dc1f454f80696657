import { AnsweredMeanwhile } from './AnsweredMeanwhile';
import { Refusal } from './Refusal';
import { ReplyStrip } from './ReplyStrip';
import type { Sending } from './useSending';

interface ReplyHeadProps {
  readonly sending: Sending;
  /** Whom the quoted message is from. */
  readonly title: string;
  readonly quotedWamid: string | null;
  /** Although somebody else answered. */
  readonly onSend: () => void;
  readonly onDiscard: () => void;
  readonly onUnquote: () => void;
}

/** Above the field: why it did not go, who answered meanwhile, what is quoted. */
export function ReplyHead({ sending, title, quotedWamid, onSend, onDiscard, onUnquote }: ReplyHeadProps) {
  return (
    <>
      <Refusal code={sending.refusal} />
      {sending.other !== null && <AnsweredMeanwhile messageId={sending.other} onSend={onSend} onDiscard={onDiscard} />}
      {quotedWamid !== null && <ReplyStrip wamid={quotedWamid} title={title} onCancel={onUnquote} />}
    </>
  );
}
