import { assertNever } from '../../../kernel/assertNever';
import type { FlowNode, Next } from './flow';

/** A way out of a node. */
export interface Outlet {
  /** Option or route id; `next`, `missing`, `failed`, `otherwise`. */
  readonly id: string;
  /** What the customer chooses; null: the node has names for its ways. */
  readonly title: string | null;
  readonly next: Next;
  /** It may stay open: then the customer is asked again, or gets a person. */
  readonly optional: boolean;
}

const way = (id: string, next: Next, optional = false): Outlet => ({ id, title: null, next, optional });

/** The ways out of a node, in the order in which the owner sees them. */
export function outletsOf(node: FlowNode): readonly Outlet[] {
  switch (node.kind) {
    case 'menu': {
      const chosen = node.options.map(({ id, title, next }) => ({ id, title, next, optional: false }));
      // What the menu adds by itself: an exit for the check, no place to edit.
      return node.offerAttendant ? [...chosen, way('atendente', { to: 'attendant' })] : chosen;
    }
    case 'keywords':
      return [
        ...node.routes.map(({ id, title, next }) => ({ id, title, next, optional: false })),
        way('otherwise', node.otherwise, true),
      ];
    case 'identity':
      return [way('next', node.next), way('failed', node.failed ?? { to: 'attendant' }, true)];
    case 'answer':
      return [way('next', node.next), way('missing', node.missing, true)];
    case 'message':
    case 'collect':
    case 'documents':
      return [way('next', node.next)];
    case 'handoff':
    case 'close':
      return [];
    default:
      return assertNever(node);
  }
}
