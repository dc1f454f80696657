/** Names of an error and of what caused it: Dexie keeps the store's own error in `inner`, or in a list of `failures`. */
export function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && 'name' in current && names.length < 5) {
    const { name, inner, failures } = current as { name: unknown; inner?: unknown; failures?: unknown };
    names.push(String(name));
    current = inner ?? (Array.isArray(failures) ? (failures[0] as unknown) : undefined);
  }
  return names;
}
