import { checkNode } from './checkNode';
import { NODES_MAX, nodeOf, waits } from './flow';
import type { Flow, FlowNode } from './flow';
import type { FlowProblem, FlowProblemCode, FlowSurroundings } from './flowProblem';
import { outletsOf } from './outlets';

const MINUTES_MAX = 23 * 60;

/** Everything that is wrong with a flow, or may be meant otherwise; errors first. Run at saving and beside the editor. */
export function checkFlow(flow: Flow, around: FlowSurroundings): FlowProblem[] {
  const problems = [
    ...checkWhole(flow),
    ...flow.nodes.flatMap((node) => checkNode(flow, node, around)),
    ...checkWays(flow),
  ];
  return problems.sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}

function checkWhole(flow: Flow): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const whole = (code: FlowProblemCode, detail?: string): void => {
    problems.push({ code, level: 'error', nodeId: null, ...(detail === undefined ? {} : { detail }) });
  };
  if (nodeOf(flow, flow.startId) === undefined) whole('no-start');
  if (flow.nodes.length > NODES_MAX) whole('too-many-nodes', String(NODES_MAX));
  const { remindAfter, endAfter } = flow.silence;
  const inRange = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= 1 && minutes <= MINUTES_MAX;
  // A reminder behind the 24 h window could not be sent.
  if (!inRange(endAfter) || (remindAfter !== null && !inRange(remindAfter))) whole('silence-out-of-range');
  return problems;
}

function checkWays(flow: Flow): FlowProblem[] {
  const reached = reachedFrom(flow, flow.startId);
  const circles = talkingCircles(flow);
  const exits = leadingOut(flow);
  return flow.nodes.flatMap((node): FlowProblem[] => {
    if (!reached.has(node.id)) return [{ code: 'unreachable', level: 'warning', nodeId: node.id }];
    if (circles.has(node.id)) return [{ code: 'talks-in-circles', level: 'error', nodeId: node.id }];
    return exits.has(node.id) ? [] : [{ code: 'no-exit', level: 'error', nodeId: node.id }];
  });
}

function nextIds(flow: Flow, node: FlowNode): string[] {
  return outletsOf(node).flatMap(({ next }) => {
    if (next?.to === 'node') return [next.id];
    return next?.to === 'start' ? [flow.startId] : [];
  });
}

function reachedFrom(flow: Flow, startId: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const todo = [startId];
  // An answer brings its customer to the identity step by itself.
  const identity = flow.nodes.find(({ kind }) => kind === 'identity');
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const node = nodeOf(flow, id);
    if (node === undefined || reached.has(id)) continue;
    reached.add(id);
    todo.push(...nextIds(flow, node));
    if (node.kind === 'answer' && identity) todo.push(identity.id);
  }
  return reached;
}

/** Nodes in a circle in which nobody ever waits for the customer. */
function talkingCircles(flow: Flow): ReadonlySet<string> {
  const silent = flow.nodes.filter((node) => !waits(node));
  const ways = new Map(silent.map((node) => [node.id, nextIds(flow, node)]));
  const inCircle = ({ id }: FlowNode): boolean => {
    const seen = new Set<string>();
    const todo = [...(ways.get(id) ?? [])];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (next === id) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      todo.push(...(ways.get(next) ?? []));
    }
    return false;
  };
  return new Set(silent.filter(inCircle).map(({ id }) => id));
}

/** Nodes from which some way leads to a person or to the end. */
function leadingOut(flow: Flow): ReadonlySet<string> {
  const isExit = (node: FlowNode): boolean =>
    node.kind === 'handoff' ||
    node.kind === 'close' ||
    outletsOf(node).some(({ next }) => next?.to === 'attendant' || next?.to === 'close');
  const out = new Set(flow.nodes.filter(isExit).map(({ id }) => id));
  for (let grown = true; grown;) {
    grown = false;
    for (const node of flow.nodes) {
      if (out.has(node.id) || !nextIds(flow, node).some((id) => out.has(id))) continue;
      out.add(node.id);
      grown = true;
    }
  }
  return out;
}
