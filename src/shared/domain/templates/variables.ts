const VARIABLE = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** Names of the variables of a template's text, each once: numbers by their value (parameters go by place), names in order. */
export function templateVariables(text: string): readonly string[] {
  const names = [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))];
  return names.every((name) => /^\d+$/.test(name)) ? names.sort((one, other) => Number(one) - Number(other)) : names;
}

/** The text with values in place of its variables; one without a value stays as it was written. */
export function hydrate(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(VARIABLE, (whole, name: string) => valueOf(name) ?? whole);
}
