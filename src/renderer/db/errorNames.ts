/** Names of an error and of what caused it: Dexie wraps the store's own error in `inner`. */
export function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (current instanceof Error || (typeof current === 'object' && current !== null && 'name' in current)) {
    const { name, inner } = current as { name: unknown; inner?: unknown };
    names.push(String(name));
    if (names.length > 5) break;
    current = inner;
  }
  return names;
}
