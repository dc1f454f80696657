import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { checkFlow } from '../../../shared/domain/automation/flow/checkFlow';
import { nodeOf } from '../../../shared/domain/automation/flow/flow';
import type { FlowRow } from '../../db/flows/row';
import { EmptyState } from '../../ui/EmptyState';
import { IconHierarchy2 } from '@tabler/icons-react';
import { removeNode } from './editFlow';
import { FlowHead, type HeadAct } from './FlowHead';
import { NodePanel } from './NodePanel';
import { OutlineTree } from './OutlineTree';
import { Phone } from './Phone';
import { PhrasesDialog } from './PhrasesDialog';
import { ProblemList } from './ProblemList';
import { RecordsDialog } from './RecordsDialog';
import { RemoveFlowDialog } from './RemoveFlowDialog';
import { useFlowActs } from './useFlowActs';
import type { FlowAround } from './useFlowAround';
import { useFlowDraft } from './useFlowDraft';
import { useEditorKeys } from './useEditorKeys';
import { useNodeEditing } from './useNodeEditing';
import { useIsChanged } from './useIsChanged';
import { useTestVariables } from './useTestVariables';
import { VersionsDialog } from './VersionsDialog';
import css from './Flows.module.css';

interface FlowEditorProps {
  readonly row: FlowRow;
  readonly flows: readonly FlowRow[];
  readonly around: FlowAround;
  readonly onOpen: (flowId: string | null) => void;
  /** To the trees to begin with. */
  readonly onNew: () => void;
}

/** The tree, the step, and a conversation to try it in. A restored version begins the editing anew. */
export function FlowEditor(props: FlowEditorProps) {
  const [era, setEra] = useState(0);
  return <Editor key={era} {...props} onRestored={() => setEra(era + 1)} />;
}

function Editor({
  row,
  flows,
  around,
  onOpen,
  onNew,
  onRestored,
}: FlowEditorProps & { readonly onRestored: () => void }) {
  const { t } = useTranslation();
  const draft = useFlowDraft(row);
  const acts = useFlowActs(row);
  const { flow } = draft;
  const [chosenId, setChosenId] = useState(flow.startId);
  const [dialog, setDialog] = useState<HeadAct | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const checked = useDeferredValue(flow);
  const problems = useMemo(() => checkFlow(checked, around), [around, checked]);
  const changed = useIsChanged(row, flow);
  const test = useTestVariables();
  useEditorKeys(place, draft);
  const node = nodeOf(flow, chosenId) ?? nodeOf(flow, flow.startId);
  const focusFields = (): void => place.current?.querySelector<HTMLElement>('[data-first-field]')?.focus();
  const editing = useNodeEditing({ node, draft, around, problems, onChosen: setChosenId, focusFields });
  function act(name: HeadAct): void {
    if (name === 'new') onNew();
    else setDialog(name);
  }
  const close = (): void => setDialog(null);
  return (
    <div ref={place} className={css.place}>
      <FlowHead
        {...{ row, flows, draft, changed, onOpen }}
        isEntry={around.entryId === row.id}
        errors={problems.filter(({ level }) => level === 'error').length}
        onPublish={() =>
          void draft.flush().then((kept) => kept && acts.publish(around.entryId === null && row.version === null))
        }
        onSwitch={(on) => void acts.switchOn(on)}
        onAct={act}
      />
      <div className={css.panes}>
        <div className={css.outline} data-pane="flows" tabIndex={-1}>
          <OutlineTree
            flow={flow}
            problems={problems}
            selectedId={node?.id ?? null}
            onSelect={setChosenId}
            onOpen={focusFields}
          />
          <ProblemList flow={flow} problems={problems} onOpen={setChosenId} />
        </div>
        <div
          className={css.middle}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented)
              place.current?.querySelector<HTMLElement>('[role="treeitem"][aria-selected="true"]')?.focus();
          }}
        >
          {editing ? (
            <NodePanel
              key={editing.node.id}
              editing={editing}
              isStart={editing.node.id === flow.startId}
              onRemove={() => draft.change(removeNode(flow, editing.node.id))}
            />
          ) : (
            <EmptyState icon={IconHierarchy2} title={t('flows.nothing')} />
          )}
        </div>
        <div className={css.test}>
          <Phone flow={flow} companyName={test.companyName} variables={test.variables} />
        </div>
      </div>
      {dialog === 'versions' && (
        <VersionsDialog
          row={row}
          onClose={close}
          onRestore={(version) =>
            void draft
              .flush()
              .then(() => acts.restore(version))
              .then((restored) => restored && onRestored())
          }
        />
      )}
      {dialog === 'phrases' && <PhrasesDialog flow={flow} onChange={draft.change} onClose={close} />}
      {dialog === 'remove' && (
        <RemoveFlowDialog
          name={row.name}
          onClose={close}
          onRemove={() => {
            close();
            void acts.remove().then((gone) => gone && onOpen(null));
          }}
        />
      )}
      {dialog === 'records' && <RecordsDialog records={around.records} onClose={close} />}
    </div>
  );
}
