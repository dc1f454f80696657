import type { FlowNode } from '../../../shared/domain/automation/flow/flow';
import type { FlowProblem } from '../../../shared/domain/automation/flow/flowProblem';
import { ulid } from '../../../shared/kernel/ids';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { addAtWay, changeNode, newNode, setWay, withFiles } from './editFlow';
import type { NodeEditing } from './nodeEditing';
import type { FlowAround } from './useFlowAround';
import type { FlowDraft } from './useFlowDraft';
import { variablesFor } from './variablesFor';

interface Parts {
  readonly node: FlowNode | undefined;
  readonly draft: FlowDraft;
  readonly around: FlowAround;
  readonly problems: readonly FlowProblem[];
  readonly onChosen: (nodeId: string) => void;
  readonly focusFields: () => void;
}

/** What the fields of the chosen step do with the draft; null: none is chosen. */
export function useNodeEditing({ node, draft, around, problems, onChosen, focusFields }: Parts): NodeEditing | null {
  const { t } = useTranslation();
  const { clock, random } = useDesk();
  if (!node) return null;
  const { flow, change, changeFlow } = draft;
  return {
    ...{ node, flow, around, problems: problems.filter(({ nodeId }) => nodeId === node.id) },
    variables: variablesFor(node, flow, around),
    change: (next) => change(changeNode(flow, next)),
    changeFiles: (update) => changeFlow((now) => withFiles(now, node.id, update)),
    setWay: (outletId, next) => change(changeNode(flow, setWay(node, outletId, next))),
    create: (outletId, kind) => {
      const id = ulid(clock(), random).slice(-8).toLowerCase();
      const fresh = { option: t('flows.fresh.option'), listLabel: t('flows.fresh.listLabel') };
      const words = { title: t(`flows.kind.${kind}`), text: t(`flows.fresh.${kind}`), ...fresh };
      change(addAtWay(flow, node, outletId, newNode(kind, id, words)));
      onChosen(id);
      // After the step's fields were painted.
      requestAnimationFrame(() => requestAnimationFrame(focusFields));
    },
  };
}
