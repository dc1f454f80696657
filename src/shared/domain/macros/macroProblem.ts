import type { QuickReply } from '../replies/quickReply';
import { TITLE_MAX } from '../replies/quickReply';
import { parseVariables } from '../replies/parseVariables';
import { delayProblem } from './delayEnd';
import { endsTurn, filesOfStep, STEPS_MAX } from './macro';
import type { Macro, MacroStep } from './macro';

/** WhatsApp's limit of a text (cloud-api 2.1), and ours of a note. */
const TEXT_MAX = 4096;
const REASON_MAX = 80;

export type MacroProblem =
  | 'no-title'
  | 'title-too-long'
  | 'no-step'
  | 'too-many-steps'
  | 'empty-text'
  | 'text-too-long'
  | 'bad-braces'
  | 'empty-choice'
  | 'reply-gone'
  | 'reply-too-private'
  | 'bad-delay'
  | 'after-end';

export interface MacroFault {
  readonly code: MacroProblem;
  /** Which step, from 0; null: the macro as a whole. */
  readonly place: number | null;
}

type Known = Pick<QuickReply, 'id' | 'scope' | 'ownerId' | 'sectorId'>;

/** What keeps a macro from being kept: the first fault; null: nothing. @param replies the ready texts that there are */
export function macroFault(macro: Macro, replies: readonly Known[]): MacroFault | null {
  const { title, steps } = macro;
  if (title.trim() === '') return { code: 'no-title', place: null };
  if (title.length > TITLE_MAX) return { code: 'title-too-long', place: null };
  if (steps.length === 0) return { code: 'no-step', place: null };
  if (steps.length > STEPS_MAX) return { code: 'too-many-steps', place: null };
  for (const [place, step] of steps.entries()) {
    const before = steps[place - 1];
    const code = before && endsTurn(before) ? 'after-end' : stepProblem(step, macro, replies);
    if (code !== null) return { code, place };
  }
  return null;
}

function stepProblem(step: MacroStep, macro: Macro, replies: readonly Known[]): MacroProblem | null {
  switch (step.kind) {
    case 'send':
      return step.text.trim() === '' && step.attachments.length > 0 ? null : textProblem(step.text);
    case 'note':
      return textProblem(step.text);
    case 'later':
    case 'remind': {
      const filesAlone = step.text.trim() === '' && filesOfStep(step).length > 0;
      return (filesAlone ? null : textProblem(step.text)) ?? (delayProblem(step.delay) ? 'bad-delay' : null);
    }
    case 'reply':
      return replyProblem(
        replies.find(({ id }) => id === step.replyId),
        macro,
      );
    case 'tag':
    case 'untag':
      return step.tags.some((tag) => tag.trim() !== '') ? null : 'empty-choice';
    case 'person':
      return step.attendantId === '' ? 'empty-choice' : null;
    case 'sector':
      return step.sectorId === '' ? 'empty-choice' : null;
    case 'close':
      return step.reason.length > REASON_MAX ? 'text-too-long' : null;
    case 'priority':
    case 'take':
      return null;
  }
}

function textProblem(text: string): MacroProblem | null {
  if (text.trim() === '') return 'empty-text';
  if (Array.from(text).length > TEXT_MAX) return 'text-too-long';
  return parseVariables(text).some(({ kind }) => kind === 'broken') ? 'bad-braces' : null;
}

/** Everybody who may run the macro must be able to use its ready texts. */
function replyProblem(reply: Known | undefined, macro: Macro): MacroProblem | null {
  if (reply === undefined) return 'reply-gone';
  if (reply.scope === 'all') return null;
  if (reply.scope === 'own')
    return macro.scope === 'own' && reply.ownerId === macro.ownerId ? null : 'reply-too-private';
  // Of one's own macro only one's own sectors are chosen from, and the run looks again.
  return macro.scope === 'own' || macro.sectorId === reply.sectorId ? null : 'reply-too-private';
}
