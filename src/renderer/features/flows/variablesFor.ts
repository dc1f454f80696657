import { variableName } from '../../../shared/domain/replies/parseVariables';
import type { Flow, FlowNode } from '../../../shared/domain/automation/flow/flow';
import type { FlowAround } from './useFlowAround';

/** The variables that are offered for a step's text: of the record only where the identity comes first. */
export function variablesFor(node: FlowNode, flow: Flow, { columns, fields: own }: FlowAround): readonly string[] {
  const fields = flow.nodes.flatMap((one) =>
    one.kind === 'collect' && one.field.key !== '' ? [`campo.${variableName(one.field.key)}`] : [],
  );
  const known = own.map((name) => `campo.${variableName(name)}`);
  const record = node.kind === 'answer' ? (columns ?? []).map((column) => `registro.${column}`) : [];
  const document = node.kind === 'documents' ? ['documento'] : [];
  return [
    ...document,
    ...record,
    'saudacao',
    'primeiro_nome',
    'empresa',
    'protocolo',
    ...new Set([...fields, ...known]),
  ];
}
