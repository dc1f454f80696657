import { assertNever } from '../../../shared/kernel/assertNever';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { carriesFiles } from '../../../shared/domain/automation/flow/flow';
import type { Flow, FlowNode, MenuOption, Next } from '../../../shared/domain/automation/flow/flow';

export type NodeKind = FlowNode['kind'];

/** The kinds of steps, in the order in which they are offered. */
export const nodeKinds: readonly NodeKind[] = [
  ...(['message', 'menu', 'keywords', 'collect', 'documents', 'identity', 'answer', 'handoff', 'close'] as const),
];

/** What a new step is called and says at first, in the words of whoever asks. */
export interface FreshWords {
  readonly title: string;
  readonly text: string;
  readonly option: string;
  readonly listLabel: string;
}

/** A step of a kind, ready to be filled in. */
export function newNode(kind: NodeKind, id: string, words: FreshWords): FlowNode {
  const { title, text } = words;
  const base = { id, title, text };
  switch (kind) {
    case 'message':
      return { kind, ...base, next: null };
    case 'menu': {
      const option = { id: 'o1', title: words.option, description: '', keywords: [], next: null };
      const extras = { footer: '', form: 'auto', listLabel: words.listLabel, tries: 3 } as const;
      return { kind, ...base, ...extras, options: [option], offerAttendant: true, offerBack: false };
    }
    case 'keywords':
      return {
        kind,
        ...base,
        routes: [{ id: 'o1', title: words.option, keywords: [], next: null }],
        otherwise: null,
        tries: 3,
      };
    case 'collect':
      return { kind, ...base, field: { key: '', label: '', type: 'text' }, keep: false, tries: 3, next: null };
    case 'documents': {
      const documents = [{ id: 'd1', label: '', optional: false }];
      return { kind, ...base, documents, accepts: ['pdf', 'jpeg', 'png'], maxMegabytes: 10, tries: 3, next: null };
    }
    case 'identity': {
      const rule = { cpfDigits: 3, cpfEnd: 'last', birth: 'day', tries: 3, validHours: 24 } as const;
      return { kind, ...base, ...rule, next: null, failed: null };
    }
    case 'answer':
      return { kind, ...base, next: null, missing: null };
    case 'handoff':
      return { kind, ...base, sectorId: null };
    case 'close':
      return { kind, ...base };
    default:
      return assertNever(kind);
  }
}

export function changeNode(flow: Flow, node: FlowNode): Flow {
  return { ...flow, nodes: flow.nodes.map((one) => (one.id === node.id ? node : one)) };
}

/** A step with other files; one that carries none stays as it is. */
export function withFiles(
  flow: Flow,
  id: string,
  update: (files: readonly MediaContent[]) => readonly MediaContent[],
): Flow {
  const node = flow.nodes.find((one) => one.id === id);
  return node && carriesFiles(node) ? changeNode(flow, { ...node, files: update(node.files ?? []) }) : flow;
}

/** Sets where a way of a step leads; the outlets' ids are those of `outletsOf`. */
export function setWay(node: FlowNode, outletId: string, next: Next): FlowNode {
  if (node.kind === 'menu') return { ...node, options: withWay(node.options, outletId, next) };
  if (node.kind === 'keywords') {
    if (outletId === 'otherwise') return { ...node, otherwise: next };
    return { ...node, routes: withWay(node.routes, outletId, next) };
  }
  if (node.kind === 'identity' && outletId === 'failed') return { ...node, failed: next };
  if (node.kind === 'answer' && outletId === 'missing') return { ...node, missing: next };
  return 'next' in node ? { ...node, next } : node;
}

function withWay<Part extends { readonly id: string; readonly next: Next }>(
  parts: readonly Part[],
  id: string,
  next: Next,
): Part[] {
  return parts.map((part) => (part.id === id ? { ...part, next } : part));
}

/** A new step at the end of a way. */
export function addAtWay(flow: Flow, node: FlowNode, outletId: string, fresh: FlowNode): Flow {
  const led = changeNode(flow, setWay(node, outletId, { to: 'node', id: fresh.id }));
  return { ...led, nodes: [...led.nodes, fresh] };
}

/**
 * Takes a step out. What led to it leads on where it did, if it had a single way; otherwise those ways are open again.
 * The start goes to the step that followed.
 */
export function removeNode(flow: Flow, id: string): Flow {
  const gone = flow.nodes.find((node) => node.id === id);
  const follows: Next = gone && 'next' in gone && !pointsTo(gone.next, id) ? gone.next : null;
  const nodes = flow.nodes.filter((node) => node.id !== id).map((node) => redirected(node, id, follows));
  const startId = flow.startId === id ? (follows?.to === 'node' ? follows.id : (nodes[0]?.id ?? '')) : flow.startId;
  return { ...flow, startId, nodes };
}

function pointsTo(next: Next, id: string): boolean {
  return next?.to === 'node' && next.id === id;
}

function redirected(node: FlowNode, id: string, follows: Next): FlowNode {
  const turn = (next: Next): Next => (pointsTo(next, id) ? follows : next);
  const part = <Part extends { readonly next: Next }>(one: Part): Part => ({ ...one, next: turn(one.next) });
  if (node.kind === 'menu') return { ...node, options: node.options.map(part) };
  if (node.kind === 'keywords') return { ...node, routes: node.routes.map(part), otherwise: turn(node.otherwise) };
  if (node.kind === 'identity') return { ...node, next: turn(node.next), failed: turn(node.failed) };
  if (node.kind === 'answer') return { ...node, next: turn(node.next), missing: turn(node.missing) };
  return 'next' in node ? { ...node, next: turn(node.next) } : node;
}

/** A free id for one more option, route or document. */
export function partId(parts: readonly { readonly id: string }[], letter: 'o' | 'd'): string {
  const numbers = parts.map(({ id }) => Number(/^\D+(\d+)$/.exec(id)?.[1] ?? 0));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** One place up or down. */
export function movedPart<Part>(parts: readonly Part[], from: number, by: -1 | 1): Part[] {
  const list = [...parts];
  const [moved] = list.splice(from, 1);
  if (moved !== undefined) list.splice(Math.max(0, from + by), 0, moved);
  return list;
}

export function newOption(options: readonly MenuOption[]): MenuOption {
  return { id: partId(options, 'o'), title: '', description: '', keywords: [], next: null };
}
