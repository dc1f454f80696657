import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { Flow, FlowNode, Next } from '../../../shared/domain/automation/flow/flow';
import type { FlowProblem } from '../../../shared/domain/automation/flow/flowProblem';
import type { NodeKind } from './editFlow';
import type { FlowAround } from './useFlowAround';

/** What the fields of a step work with. */
export interface NodeEditing<Node extends FlowNode = FlowNode> {
  readonly node: Node;
  readonly flow: Flow;
  readonly around: FlowAround;
  readonly problems: readonly FlowProblem[];
  /** Variables that its text may name. */
  readonly variables: readonly string[];
  change(node: FlowNode): void;
  /** Files are kept before they are attached: by then the step may say something else. */
  changeFiles(update: (files: readonly MediaContent[]) => readonly MediaContent[]): void;
  setWay(outletId: string, next: Next): void;
  create(outletId: string, kind: NodeKind): void;
}
