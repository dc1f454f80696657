import { GraphError } from './graphError';
import { limitParam, textParam, type Params } from './params';

const encode = (place: number): string => Buffer.from(`cursor:${String(place)}`).toString('base64url');

function decode(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const match = /^cursor:(\d+)$/.exec(text);
  if (!match) throw new GraphError(131059, { details: 'The paging cursor is not valid.' });
  return Number(match[1]);
}

/** One page of a list with `paging.cursors` and, where there is more, `next` and `previous` (section 9.1). */
export function pageOf(
  items: readonly unknown[],
  params: Params,
  address: string,
  fallbackLimit = 25,
): Record<string, unknown> {
  const limit = limitParam(params, fallbackLimit);
  const after = textParam(params, 'after');
  const before = textParam(params, 'before');
  const end = before === undefined ? undefined : decode(before);
  const start = end === undefined ? (after === undefined ? 0 : decode(after) + 1) : Math.max(0, end - limit);
  const stop = end ?? start + limit;
  const data = items.slice(start, stop);
  if (data.length === 0) return { data };
  const last = start + data.length - 1;
  const cursors = { before: encode(start), after: encode(last) };
  const link = (name: string, cursor: string): string => {
    const url = new URL(address);
    url.searchParams.delete('before');
    url.searchParams.delete('after');
    url.searchParams.set(name, cursor);
    return url.toString();
  };
  return {
    data,
    paging: {
      cursors,
      ...(last + 1 < items.length ? { next: link('after', cursors.after) } : {}),
      ...(start > 0 ? { previous: link('before', cursors.before) } : {}),
    },
  };
}
