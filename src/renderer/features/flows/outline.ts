import { nodeOf, type Flow, type FlowNode, type Next } from '../../../shared/domain/automation/flow/flow';
import { outletsOf, type Outlet } from '../../../shared/domain/automation/flow/outlets';

/** A line of the tree as the owner sees it. */
export interface OutlineRow {
  readonly key: string;
  readonly depth: number;
  /** What the customer chooses to get here; null: it simply follows. */
  readonly via: string | null;
  /** A step; null: the way leads to none. */
  readonly node: FlowNode | null;
  /** The step stands elsewhere in the tree already. */
  readonly link: boolean;
  /** Where a way without a step leads; 'nowhere': nobody chose. */
  readonly end: 'back' | 'start' | 'attendant' | 'close' | 'nowhere' | null;
  /** The step that this line belongs to: selected when it is pressed and has no step of its own. */
  readonly ownerId: string;
}

export interface Outline {
  readonly rows: readonly OutlineRow[];
  /** Steps that nothing leads to. */
  readonly loose: readonly OutlineRow[];
}

/** The tree in lines: each step once, where it is met first; what leads back to it is a link. */
export function outlineOf(flow: Flow): Outline {
  const seen = new Set<string>();
  const rows: OutlineRow[] = [];
  const start = nodeOf(flow, flow.startId);
  if (start) addNode(flow, start, { depth: 0, via: null, key: start.id }, seen, rows);
  const loose: OutlineRow[] = [];
  for (const node of flow.nodes) {
    if (!seen.has(node.id)) addNode(flow, node, { depth: 0, via: null, key: node.id }, seen, loose);
  }
  return { rows, loose };
}

interface Place {
  readonly depth: number;
  readonly via: string | null;
  readonly key: string;
}

function addNode(flow: Flow, node: FlowNode, place: Place, seen: Set<string>, rows: OutlineRow[]): void {
  seen.add(node.id);
  rows.push({ ...place, node, link: false, end: null, ownerId: node.id });
  const outlets = outletsOf(node).filter(isDrawn);
  for (const outlet of outlets) {
    // What simply follows stands below, not deeper: a form of ten questions is no staircase.
    const deeper = outlet.title !== null || outlet.id !== 'next';
    const depth = place.depth + (deeper ? 1 : 0);
    addWay(flow, node, outlet, { depth, via: outlet.title, key: `${place.key}/${outlet.id}` }, seen, rows);
  }
}

/** A way by itself that leads to a person goes without saying. */
function isDrawn({ title, next, optional }: Outlet): boolean {
  return title !== null || next?.to === 'node' || (next === null && !optional);
}

function addWay(
  flow: Flow,
  owner: FlowNode,
  outlet: Outlet,
  place: Place,
  seen: Set<string>,
  rows: OutlineRow[],
): void {
  const { next } = outlet;
  const target = next?.to === 'node' ? nodeOf(flow, next.id) : undefined;
  if (target && !seen.has(target.id)) return addNode(flow, target, place, seen, rows);
  const end = target ? null : endOf(next);
  rows.push({ ...place, node: target ?? null, link: target !== undefined, end, ownerId: owner.id });
}

function endOf(next: Next): OutlineRow['end'] {
  return next === null || next.to === 'node' ? 'nowhere' : next.to;
}
