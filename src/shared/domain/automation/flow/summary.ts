import { assertNever } from '../../../kernel/assertNever';
import type { FlowSession } from './session';
import type { SummaryLine } from './step';

/** What a person should know who takes over; nothing that did not happen. */
export function summaryOf(session: FlowSession, confirmed: boolean): SummaryLine[] {
  const { path, fields, documents, identity } = session;
  const lines: SummaryLine[] = [];
  if (path.length > 0) lines.push({ kind: 'path', steps: path });
  for (const { label, value } of fields) lines.push({ kind: 'field', label, value });
  const wanted = documents.filter(({ skipped }) => !skipped);
  if (wanted.length > 0) {
    const missing = wanted.filter(({ messageId }) => messageId === null).map(({ label }) => label);
    lines.push({ kind: 'documents', received: wanted.length - missing.length, wanted: wanted.length, missing });
  }
  if (confirmed || identity.failures > 0) lines.push({ kind: 'identity', confirmed, failures: identity.failures });
  return lines;
}

/** The summary as the note that the attendant reads; '' where nothing is worth one. */
export function summaryText(lines: readonly SummaryLine[]): string {
  return lines.map(lineText).join('\n');
}

function lineText(line: SummaryLine): string {
  switch (line.kind) {
    case 'path':
      return `Escolheu: ${line.steps.join(' → ')}`;
    case 'field':
      return `${line.label}: ${line.value}`;
    case 'documents': {
      const missing = line.missing.length === 0 ? '' : ` (falta: ${line.missing.join(', ')})`;
      return `Documentos: ${line.received} de ${line.wanted}${missing}`;
    }
    case 'identity':
      return line.confirmed ? 'Identidade confirmada' : `Identidade não confirmada (${line.failures} erros)`;
    default:
      return assertNever(line);
  }
}
