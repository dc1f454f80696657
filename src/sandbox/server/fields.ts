import { GraphError } from './graphError';

/** Splits `a,b{c,d},e.limit(1)` at its top level and drops what hangs on a name. */
function fieldNames(fields: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const mark of `${fields},`) {
    if (mark === '{' || mark === '(') depth += 1;
    if (depth === 0 && mark === ',') {
      const clean = name.split('.')[0]?.trim() ?? '';
      if (clean !== '') names.push(clean);
      name = '';
    } else if (depth === 0 && mark !== '}' && mark !== ')') name += mark;
    if (mark === '}' || mark === ')') depth -= 1;
  }
  return names;
}

/**
 * Answers only the fields that are asked for, and `id` always.
 * @param whole every field; functions are called only when asked for
 * @throws GraphError 100 for a field that does not exist
 */
export function selectFields(
  whole: Readonly<Record<string, unknown>>,
  fields: string | undefined,
  defaults: readonly string[],
): Record<string, unknown> {
  const asked = fields === undefined || fields.trim() === '' ? defaults : fieldNames(fields);
  const answer: Record<string, unknown> = {};
  for (const name of asked) {
    if (!(name in whole)) {
      throw new GraphError(100, { message: `Tried accessing nonexisting field (${name})` });
    }
    const value = whole[name];
    const found = typeof value === 'function' ? (value as () => unknown)() : value;
    if (found !== undefined) answer[name] = found;
  }
  if ('id' in whole) answer['id'] = whole['id'];
  return answer;
}
