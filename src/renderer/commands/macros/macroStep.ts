import { delayEnd } from '../../../shared/domain/macros/delayEnd';
import { filesOfStep } from '../../../shared/domain/macros/macro';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import { fillGiven, fillVariables } from '../../../shared/domain/replies/fillVariables';
import { maySeeReply } from '../../../shared/domain/replies/quickReply';
import { fold } from '../../../shared/kernel/text';
import { done, refused } from '../../../shared/kernel/result';
import type { Failure, Result } from '../../../shared/kernel/result';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { addNote } from '../addNote';
import { claim } from '../claim';
import { closeConversation } from '../closeConversation';
import { putReply, replyParts } from '../putReply';
import { noteReplyUse } from '../replies/noteReplyUse';
import { schedule } from '../schedule/schedule';
import { setPriority } from '../setPriority';
import { setTags } from '../setTags';
import { takeOver } from '../takeOver';
import { transfer } from '../transfer';
import type { MacroScene } from './macroScene';

/** What a step did, or would do: what a preview shows beside its kind. */
export interface StepDone {
  /** As it leaves, variables filled. */
  readonly text?: string;
  readonly attachments?: readonly MediaContent[];
  /** Of something scheduled. */
  readonly scheduledId?: string;
  readonly dueAt?: number;
  /** It was so before: nothing was done. */
  readonly already?: true;
}

type Answer = Promise<Result<StepDone>>;

/** Does one step with the command that a person's click runs, inside the running transaction. Who may is asked there. */
export async function doStep(scene: MacroScene, step: MacroStep): Answer {
  const { db, conversationId, by, occasion } = scene;
  const act = { conversationId, by };
  switch (step.kind) {
    case 'send':
      return send(scene, step.text, step.attachments);
    case 'reply':
      return sendReady(scene, step.replyId);
    case 'note':
      return withText(scene, step.text, (text) => addNote(db, { ...act, text, mentionIds: [] }, occasion));
    case 'tag':
    case 'untag':
      return mark(scene, step);
    case 'priority':
      return plain(setPriority(db, { ...act, priority: step.priority }, occasion));
    case 'later':
    case 'remind':
      return later(scene, step);
    case 'take':
      return take(scene);
    case 'person':
      return handed(transfer(db, { ...act, to: { attendantId: step.attendantId } }, occasion));
    case 'sector':
      return handed(transfer(db, { ...act, to: { sectorId: step.sectorId } }, occasion));
    case 'close':
      return plain(closeConversation(db, { ...act, reason: step.reason === '' ? null : step.reason }, occasion));
  }
}

async function plain(act: Promise<Result<unknown>>): Answer {
  const answer = await act;
  return answer.ok ? done({}) : answer;
}

/** Whoever has it already has it: no reason to stop. */
async function handed(act: Promise<Result<unknown>>): Answer {
  const answer = await act;
  if (answer.ok) return done({});
  return answer.failure.code === 'has-it-already' ? done({ already: true }) : answer;
}

/** The text as it leaves; what is missing was asked for before any step. */
function filled({ facts, values }: MacroScene, text: string): Result<string> {
  return fillVariables(fillGiven(text, values), facts);
}

async function withText(
  scene: MacroScene,
  words: string,
  act: (text: string) => Promise<Result<unknown, Failure>>,
): Answer {
  const text = filled(scene, words);
  if (!text.ok) return text;
  const answer = await act(text.value);
  return answer.ok ? done({ text: text.value }) : answer;
}

async function send(scene: MacroScene, words: string, attachments: readonly MediaContent[]): Answer {
  const { db, conversationId, by: authorId, seenUpTo, occasion } = scene;
  const text = filled(scene, words);
  if (!text.ok) return text;
  const reply = { conversationId, authorId, text: text.value, attachments, seenUpTo };
  const contents = replyParts(reply);
  if (!contents.ok) return contents;
  const sent = await putReply(db, reply, contents.value, occasion);
  return sent.ok ? done({ text: text.value, attachments }) : sent;
}

async function sendReady(scene: MacroScene, replyId: string): Answer {
  const { db, by, occasion } = scene;
  const [reply, person] = [await db.quickReplies.get(replyId), await db.attendants.get(by)];
  if (!reply || !person || !maySeeReply(reply, person)) return refused({ code: 'reply-gone' });
  const sent = await send(scene, reply.text, reply.attachments);
  if (sent.ok) await noteReplyUse(db, replyId, occasion);
  return sent;
}

async function mark(
  { db, conversationId, by, occasion }: MacroScene,
  { kind, tags }: Extract<MacroStep, { kind: 'tag' | 'untag' }>,
): Answer {
  const before = (await db.conversations.get(conversationId))?.service.tags ?? [];
  const named = new Set(tags.map(fold));
  const others = before.filter((tag) => !named.has(fold(tag)));
  const fresh = tags.filter((tag) => !before.some((known) => fold(known) === fold(tag)));
  const after = kind === 'tag' ? [...before, ...fresh] : others;
  const marked = await setTags(db, { conversationId, by, tags: after }, occasion);
  if (!marked.ok) return marked;
  return done(after.length === before.length ? { already: true } : {});
}

async function later(scene: MacroScene, step: Extract<MacroStep, { kind: 'later' | 'remind' }>): Answer {
  const { db, conversationId, by, occasion, facts, values } = scene;
  const dueAt = delayEnd(step.delay, facts.now, facts.zone);
  // What Balcão knows is filled in at the moment of leaving; what it does not is filled in now.
  const text = fillGiven(step.text, values);
  const kind = step.kind === 'later' ? 'message' : 'reminder';
  const attachments = filesOfStep(step);
  const fields = { kind, dueAt, text, attachments, unlessAnswered: step.unlessAnswered } as const;
  const kept = await schedule(db, { by, conversationId, id: null, fields, keepDraft: true }, occasion);
  if (!kept.ok) return kept;
  const shown = filled(scene, step.text);
  return done({ text: shown.ok ? shown.value : text, attachments, dueAt, scheduledId: kept.value.id });
}

async function take({ db, conversationId, by, occasion }: MacroScene): Answer {
  const had = (await db.conversations.get(conversationId))?.service.attendantId ?? null;
  if (had === by) return done({ already: true });
  return plain((had === null ? claim : takeOver)(db, { conversationId, by }, occasion));
}
