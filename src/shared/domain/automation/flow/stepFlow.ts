import { SECOND } from '../../../kernel/instant';
import { answerNode, textOf } from './answerNode';
import type { Answer, Said } from './answerNode';
import { optionsOf, orAttendant, readOptionId } from './composeMenu';
import { nodeOf } from './flow';
import type { Flow, FlowNode, Target } from './flow';
import { globalWish, isGreeting } from './globalWords';
import { go } from './go';
import { matchOption } from './matchOption';
import type { FlowSession } from './session';
import type { FlowContext, FlowInput, Step } from './step';
import { Walk } from './walk';

const HANDLED_MAX = 60;
/** Words that follow each other so quickly are one thought: a wrong one among them is not corrected again. */
const BURST = 3 * SECOND;

/**
 * What a flow makes of one thing that happened. Pure and total: whatever comes, in whatever order, the session goes on,
 * ends with a person, or is closed. The same input twice does nothing the second time.
 */
export function stepFlow(flow: Flow, session: FlowSession, input: FlowInput, context: FlowContext): Step {
  if (session.ended !== null || session.handled.includes(input.id)) return { session, acts: [] };
  const walk = new Walk(flow, { ...session, handled: [...session.handled, input.id].slice(-HANDLED_MAX) }, context);
  if (input.kind === 'silence') keepSilence(walk);
  else hear(walk, input);
  return walk.step;
}

/** A reminder once, where the owner wants one, and then the end. */
function keepSilence(walk: Walk): void {
  const { dueAt, reminded, nodeId } = walk.session;
  if (dueAt === null || walk.context.now < dueAt) return;
  const { remindAfter, then } = walk.flow.silence;
  if (remindAfter !== null && !reminded && nodeId !== null) {
    walk.change({ reminded: true });
    walk.phrase('reminder');
    return walk.armSilence();
  }
  if (then === 'attendant') return walk.handOff('silence');
  walk.phrase('ended');
  walk.close('silence');
}

function hear(walk: Walk, input: Said): void {
  const before = walk.session.lastInputAt;
  const inBurst = before !== null && Math.abs(input.at - before) <= BURST;
  walk.change({ lastInputAt: Math.max(before ?? input.at, input.at), reminded: false });
  walk.armSilence();
  const { nodeId } = walk.session;
  const node = nodeId === null ? undefined : nodeOf(walk.flow, nodeId);
  if (node === undefined) return go(walk, { to: 'start' });
  const wish = wishOf(walk, node, input);
  if (wish === 'repeat') return inBurst ? undefined : walk.ask(node, documentNow(walk, node));
  if (wish !== null) return go(walk, wish);
  settle(walk, node, answerNode(walk, node, input), input, inBurst);
}

/** What is understood at every step: a pressed option of whichever menu, a person, back, start, repeat, close. */
function wishOf(walk: Walk, node: FlowNode, input: Said): Target | 'repeat' | null {
  const pressed = input.kind === 'choice' ? pressedTarget(walk, input.optionId) : null;
  if (pressed !== null) return pressed;
  const text = textOf(input);
  if (text === null) return null;
  const wish = globalWish(text);
  if (wish === null) return isGreeting(text) && !isAnswerHere(walk, node, text) ? 'repeat' : null;
  // The owner's own option of that name goes before, except that a person is always reachable.
  if (wish !== 'attendant') return isAnswerHere(walk, node, text) ? null : wish === 'repeat' ? wish : { to: wish };
  return leadsToPerson(walk, node, text) ? null : { to: 'attendant' };
}

function choicesOf(walk: Walk, node: FlowNode) {
  if (node.kind === 'menu') return optionsOf(walk.flow, node);
  return node.kind === 'keywords' ? node.routes : [];
}

function isAnswerHere(walk: Walk, node: FlowNode, text: string): boolean {
  return matchOption(choicesOf(walk, node), text) !== null;
}

function leadsToPerson(walk: Walk, node: FlowNode, text: string): boolean {
  const next = matchOption(choicesOf(walk, node), text)?.next ?? null;
  if (next === null || next.to !== 'node') return next?.to === 'attendant';
  return nodeOf(walk.flow, next.id)?.kind === 'handoff';
}

/** An option of a menu that was sent earlier may be pressed at any time. */
function pressedTarget(walk: Walk, id: string): Target | null {
  const pressed = readOptionId(id);
  const menu = pressed && nodeOf(walk.flow, pressed.nodeId);
  if (!pressed || menu?.kind !== 'menu') return null;
  const option = optionsOf(walk.flow, menu).find((one) => one.id === pressed.optionId);
  if (!option) return null;
  walk.chose(option.title);
  return orAttendant(option.next);
}

/** The document that is asked for now, for texts that name it. */
function documentNow(walk: Walk, node: FlowNode): Readonly<Record<string, string>> {
  const open = walk.session.documents.find((row) => row.nodeId === node.id && row.messageId === null && !row.skipped);
  return open === undefined ? {} : { documento: open.label };
}

function settle(walk: Walk, node: FlowNode, answer: Answer, input: Said, inBurst: boolean): void {
  if (answer === 'stay') return;
  if (typeof answer === 'object' && 'to' in answer) return go(walk, answer);
  if (inBurst) return;
  const tries = walk.session.tries + 1;
  walk.change({ tries });
  if ('tries' in node && tries >= node.tries) {
    walk.phrase('handoff');
    return walk.handOff('not-understood');
  }
  if (answer !== 'confused') return walk.phrase(answer.wrong);
  walk.phrase(textOf(input) === null ? 'notAnOption' : 'notUnderstood');
  walk.ask(node, documentNow(walk, node));
}
