import { carriesFiles } from '../../../shared/domain/automation/flow/flow';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { HouseSnapshot } from './houseSnapshot';

type Change = (files: readonly MediaContent[]) => readonly MediaContent[];

/** The same settings with the files of ready texts, macros and menus changed. */
export function mapFiles(snapshot: HouseSnapshot, change: Change): HouseSnapshot {
  const { quickReplies, macros, flows, flowVersions } = snapshot;
  return {
    ...snapshot,
    quickReplies: quickReplies.map((row) => ({ ...row, attachments: change(row.attachments) })),
    macros: macros.map((row) => ({
      ...row,
      steps: row.steps.map((step) => withFiles(step, change)),
    })),
    flows: flows.map((row) => ({ ...row, draft: changeFlow(row.draft, change) })),
    flowVersions: flowVersions.map((row) => ({ ...row, flow: changeFlow(row.flow, change) })),
  };
}

/** Every file that settings name, each once. */
export function filesOf(snapshot: HouseSnapshot): readonly string[] {
  const found = new Set<string>();
  mapFiles(snapshot, (files) => {
    for (const { mediaId } of files) found.add(mediaId);
    return files;
  });
  return [...found];
}

function withFiles(step: MacroStep, change: Change): MacroStep {
  if (step.kind === 'send') return { ...step, attachments: change(step.attachments) };
  return step.kind === 'later' && step.attachments ? { ...step, attachments: change(step.attachments) } : step;
}

function changeFlow(flow: Flow, change: Change): Flow {
  const nodes = flow.nodes.map((node) =>
    carriesFiles(node) && node.files !== undefined ? { ...node, files: change(node.files) } : node,
  );
  return { ...flow, nodes };
}
