import { fillGiven } from '../../../shared/domain/replies/fillVariables';
import type { ConversationRow } from '../../db/conversations/row';
import { MissingVariables } from '../replies/MissingVariables';
import { ReplyPicker } from '../replies/ReplyPicker';
import { ReplySuggestions } from '../replies/ReplySuggestions';
import { ToneHint } from '../tone/ToneHint';
import type { ReplyHelp } from './useReplyHelp';

interface ReplyAidsProps {
  readonly conversation: ConversationRow;
  readonly text: string;
  readonly help: ReplyHelp;
  readonly onText: (text: string) => void;
}

/** What stands above the field while one writes: ready texts that are looked for or likely, and what a text still needs. */
export function ReplyAids({ conversation, text, help, onText }: ReplyAidsProps) {
  const { picking, variables, replies } = help;
  const { missing } = variables;
  return (
    <>
      {missing !== null && (
        <MissingVariables
          missing={missing}
          onFill={(values) => {
            onText(fillGiven(text, values));
            help.focus();
          }}
        />
      )}
      <ToneHint text={text} avoided={help.avoided} onText={onText} />
      {picking.query !== null && <ReplyPicker picking={picking} query={picking.query} none={replies.length === 0} />}
      {picking.query === null && missing === null && (
        <ReplySuggestions
          conversationId={conversation.id}
          lastOrder={conversation.lastOrder}
          text={text}
          replies={replies}
          onPick={help.insert}
        />
      )}
    </>
  );
}
