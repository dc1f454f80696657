import { fold } from '../../../kernel/text';
import { knownVariables } from '../../replies/fillVariables';
import { variableName } from '../../replies/parseVariables';
import type { FlowProblem, FlowSurroundings, Note } from './flowProblem';
import { checkMenu } from './checkMenu';
import { variablesIn } from './fillText';
import { carriesFiles, NODE_FILES_MAX, nodeOf } from './flow';
import type { Flow, FlowNode } from './flow';
import { menuLimits } from './menuLimits';
import { outletsOf } from './outlets';

/** What is wrong with one node by itself. */
export function checkNode(flow: Flow, node: FlowNode, around: FlowSurroundings): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const note: Note = (code, more = {}, level) => {
    problems.push({ code, level: level ?? 'error', nodeId: node.id, ...more });
  };
  checkTexts(flow, node, around, note);
  checkOutlets(flow, node, note);
  if (node.kind === 'menu') checkMenu(flow, node, note);
  if (node.kind === 'keywords') checkRoutes(node, note);
  checkNumbers(node, note);
  checkParts(flow, node, around, note);
  return problems;
}

function checkTexts(flow: Flow, node: FlowNode, around: FlowSurroundings, note: Note): void {
  const files = carriesFiles(node) ? (node.files ?? []) : [];
  if (files.length > NODE_FILES_MAX) note('too-many-files', { detail: String(NODE_FILES_MAX) });
  const silentIsFine =
    node.kind === 'handoff' || node.kind === 'close' || (node.kind === 'message' && files.length > 0);
  if (node.text.trim() === '' && !silentIsFine) note('text-missing');
  if (node.kind !== 'menu' && Array.from(node.text).length > menuLimits.text) {
    note('text-too-long', { detail: String(menuLimits.text) });
  }
  const fields = flow.nodes.flatMap((one) => (one.kind === 'collect' ? [one.field.key] : []));
  for (const name of variablesIn(node.text)) checkVariable(node, name, { fields, around }, note);
}

/** Variables that every text of a flow may name: all but the attendant's, whom there is none of. */
const plainVariables = knownVariables.filter((name) => name !== 'atendente');

interface Known {
  readonly fields: readonly string[];
  readonly around: FlowSurroundings;
}

function checkVariable(node: FlowNode, name: string, { fields, around }: Known, note: Note): void {
  if (name.startsWith('registro.')) {
    if (node.kind !== 'answer') note('record-before-identity', { detail: name });
    const column = fold(name.slice('registro.'.length));
    const columns = around.columns?.map(fold);
    if (columns && !columns.includes(column))
      note('unknown-column', { detail: name.slice('registro.'.length) }, 'warning');
    return;
  }
  if (name === 'documento' && node.kind === 'documents') return;
  const own = around.fields.map((field) => variableName(field));
  if (name.startsWith('campo.') && [...fields, ...own].includes(name.slice('campo.'.length))) return;
  if (!plainVariables.some((known) => known === variableName(name))) note('unknown-variable', { detail: name });
}

function checkOutlets(flow: Flow, node: FlowNode, note: Note): void {
  for (const { id, next, optional } of outletsOf(node)) {
    if (next === null && !optional) note('no-way', { partId: id });
    if (next?.to === 'node' && nodeOf(flow, next.id) === undefined) note('lost-way', { partId: id });
  }
}

function checkRoutes(node: Extract<FlowNode, { kind: 'keywords' }>, note: Note): void {
  if (node.routes.length === 0) note('option-missing');
  const seen = new Set<string>();
  for (const { id, title, keywords } of node.routes) {
    if (title.trim() === '') note('option-title-missing', { partId: id });
    if (keywords.every((word) => word.trim() === '')) note('keywords-missing', { partId: id });
    for (const word of keywords.map(fold).filter((one) => one !== '')) {
      if (seen.has(word)) note('keyword-twice', { partId: id, detail: word });
      seen.add(word);
    }
  }
}

const within = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

function checkNumbers(node: FlowNode, note: Note): void {
  if ('tries' in node && !within(node.tries, 1, 10)) note('tries-out-of-range');
  if (node.kind === 'identity') {
    if (!within(node.cpfDigits, 3, 6)) note('digits-out-of-range');
    if (!within(node.validHours, 1, 72)) note('validity-out-of-range');
  }
  if (node.kind === 'documents' && !(node.maxMegabytes > 0 && node.maxMegabytes <= 100)) note('size-out-of-range');
}

function checkParts(flow: Flow, node: FlowNode, { sectorIds }: FlowSurroundings, note: Note): void {
  if (node.kind === 'handoff' && node.sectorId !== null && !sectorIds.includes(node.sectorId)) note('unknown-sector');
  if (node.kind === 'collect' && (node.field.label.trim() === '' || !/^[a-z0-9_]+$/.test(node.field.key))) {
    note('field-name-missing');
  }
  if (node.kind === 'answer' && !flow.nodes.some(({ kind }) => kind === 'identity')) note('no-identity-step');
  if (node.kind !== 'documents') return;
  if (node.documents.length === 0) note('document-missing');
  if (node.accepts.length === 0) note('type-missing');
  for (const { id, label } of node.documents) if (label.trim() === '') note('document-label-missing', { partId: id });
}
