import type { BotInput } from '../../../shared/domain/automation/bot';
import type { FlowInput } from '../../../shared/domain/automation/flow/step';
import type { MediaContent, MessageContent } from '../../../shared/domain/conversations/content';
import type { BotSessionRow, WaitingFile } from '../../db/botSessions/row';

/** Pictures and documents are looked at before the menu answers; a voice note or a sticker is none. */
function isLookedAt(content: MessageContent): content is MediaContent {
  return content.kind === 'media' && (content.media === 'image' || content.media === 'document');
}

/** The waiting files with one more; null: the input brings none. */
export function withFile(row: BotSessionRow, input: BotInput): readonly WaitingFile[] | null {
  if (input.kind !== 'message' || !isLookedAt(input.content)) return null;
  const { messageId, at, content } = input;
  const known = row.files.some((file) => file.messageId === messageId);
  if (known || row.session.handled.includes(messageId)) return row.files;
  const { mediaId, mimeType, sha256, fileName } = content;
  const more = { ...(sha256 === undefined ? {} : { sha256 }), ...(fileName === undefined ? {} : { fileName }) };
  return [...row.files, { messageId, at, mediaId, mimeType, ...more, seen: null }];
}

export interface FlowInputs {
  readonly inputs: readonly FlowInput[];
  /** Files that still wait. */
  readonly files: readonly WaitingFile[];
}

/** What the menu is told: the customer's word, the files that were seen meanwhile, or a silence. */
export function inputsOf({ files }: BotSessionRow, input: BotInput, conversationId: string): FlowInputs {
  if (input.kind === 'message') return { inputs: [wordOf(input.messageId, input.at, input.content)], files };
  const seen = files.findIndex((file) => file.seen === null);
  const ready = seen < 0 ? files : files.slice(0, seen);
  const inputs = ready.flatMap(({ messageId, at, seen: file }): FlowInput[] =>
    file === null ? [] : [{ kind: 'file', id: messageId, at, file }],
  );
  if (inputs.length > 0) return { inputs, files: files.slice(ready.length) };
  return { inputs: [{ kind: 'silence', id: `${conversationId}@${input.dueAt}`, at: input.dueAt }], files };
}

function wordOf(id: string, at: number, content: MessageContent): FlowInput {
  switch (content.kind) {
    case 'text':
      return { kind: 'text', id, at, text: content.text };
    case 'choice':
      return { kind: 'choice', id, at, optionId: content.id, title: content.title };
    case 'media':
      return fileOf(id, at, content);
    case 'location':
    case 'contacts':
    case 'interactive':
    case 'template':
    case 'order':
    case 'system':
    case 'unsupported':
      return { kind: 'other', id, at };
  }
}

/** Where no document was asked for it is not looked at; a caption says what the customer wants. */
function fileOf(id: string, at: number, content: MediaContent): FlowInput {
  const caption = content.caption?.trim() ?? '';
  if (caption !== '') return { kind: 'text', id, at, text: caption };
  if (!isLookedAt(content)) return { kind: 'other', id, at };
  return { kind: 'file', id, at, file: { mimeType: content.mimeType, size: null, picture: null, lost: false } };
}
