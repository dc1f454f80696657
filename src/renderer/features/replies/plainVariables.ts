import { knownVariables, type KnownVariable } from '../../../shared/domain/replies/fillVariables';

/** What a text may hold; the last two only where the machine writes it. */
export type VariableName = KnownVariable | 'prazo' | 'posicao';

/** A text with its variables in words, for a glance: [primeiro nome]. */
export function plainVariables(text: string, wordsOf: (name: VariableName) => string): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) =>
    isVariable(name) ? `[${wordsOf(name)}]` : whole,
  );
}

function isVariable(name: string): name is VariableName {
  return name === 'prazo' || name === 'posicao' || knownVariables.some((known) => known === name);
}
