import { assertNever } from '../../../kernel/assertNever';
import { orAttendant } from './composeMenu';
import { enterDocuments } from './answerDocuments';
import { nodeOf } from './flow';
import type { FlowNode, Next, Target } from './flow';
import { enterIdentity } from './answerIdentity';
import type { Walk } from './walk';

/** Nodes that say something without waiting, one behind the other; more is a circle. */
const CHAIN_MAX = 25;

/** Goes on from a node, until the customer has the word or it is over. Total: what leads nowhere leads to a person. */
export function go(walk: Walk, next: Next): void {
  let target: Target = orAttendant(next);
  for (let links = 0; links < CHAIN_MAX; links += 1) {
    const following = follow(walk, target);
    if (following === null) return;
    target = following;
  }
  walk.phrase('handoff');
  walk.handOff('dead-end');
}

/** @returns where it goes at once; null: it stays, or it is over */
function follow(walk: Walk, target: Target): Target | null {
  if (walk.talksTooMuch()) {
    walk.phrase('handoff');
    walk.handOff('too-long');
    return null;
  }
  switch (target.to) {
    case 'node': {
      const node = nodeOf(walk.flow, target.id);
      return node ? enter(walk, node) : { to: 'attendant' };
    }
    case 'back':
      return goBack(walk);
    case 'start':
      return { to: 'node', id: walk.flow.startId };
    case 'attendant':
      walk.phrase('handoff');
      walk.handOff('asked');
      return null;
    case 'close':
      walk.close('closed');
      return null;
    default:
      return assertNever(target);
  }
}

function goBack(walk: Walk): Target | null {
  const { trail } = walk.session;
  const before = trail.at(-1);
  if (before === undefined) return { to: 'start' };
  walk.change({ trail: trail.slice(0, -1), nodeId: null });
  return { to: 'node', id: before };
}

/** Enters a node. @returns where it goes on at once; null: it waits, or it is over */
function enter(walk: Walk, node: FlowNode): Target | null {
  switch (node.kind) {
    case 'message':
      walk.tell(node);
      return orAttendant(node.next);
    case 'menu':
    case 'keywords':
    case 'collect':
      walk.waitAt(node);
      walk.ask(node);
      return null;
    case 'documents':
      return enterDocuments(walk, node);
    case 'identity':
      return enterIdentity(walk, node);
    case 'answer':
      return enterAnswer(walk, node);
    case 'handoff':
      walk.tell(node);
      walk.handOff('node', node.sectorId);
      return null;
    case 'close':
      walk.tell(node);
      walk.close('closed');
      return null;
    default:
      return assertNever(node);
  }
}

/** From the record, and only to whom it belongs: without an identity it goes through the identity step first. */
function enterAnswer(walk: Walk, node: Extract<FlowNode, { kind: 'answer' }>): Target {
  if (!walk.isConfirmed()) {
    const step = walk.flow.nodes.find(({ kind }) => kind === 'identity');
    if (step === undefined) return { to: 'attendant' };
    walk.changeIdentity({ thenId: node.id });
    return { to: 'node', id: step.id };
  }
  const { text, missing } = walk.fill(node.text);
  if (text === '' || missing.some((name) => name.startsWith('registro.'))) return orAttendant(node.missing);
  walk.tell(node);
  return orAttendant(node.next);
}
