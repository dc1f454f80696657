import type { Context } from 'hono';
import { GraphError } from './graphError';

export type Params = Record<string, unknown>;

/** Names that the Graph API itself understands on any call. */
const GENERIC = [
  'access_token',
  'appsecret_proof',
  'debug',
  'pretty',
  'format',
  'method',
  'locale',
  'suppress_http_code',
];

export const isGeneric = (name: string): boolean => GENERIC.includes(name);

/** Form values that hold JSON are read as such, as the Graph API does. */
function readValue(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/**
 * A request's parameters: query and body together, whether the body is JSON, form-encoded or multipart
 * (files stay files). The body wins.
 * @throws GraphError 100 for a body that is announced as JSON and is none
 */
export async function readParams(context: Context): Promise<Params> {
  const params: Params = {};
  for (const [name, value] of Object.entries(context.req.query())) params[name] = readValue(value);
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return params;
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  if (type.includes('multipart/form-data') || type.includes('x-www-form-urlencoded')) {
    const form = await context.req.parseBody().catch(() => null);
    if (!form) throw malformed();
    for (const [name, value] of Object.entries(form))
      params[name] = typeof value === 'string' ? readValue(value) : value;
    return params;
  }
  const text = await context.req.text();
  if (text.trim() === '') return params;
  return { ...params, ...readJson(text) };
}

function readJson(text: string): Params {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params;
  } catch {
    // Falls through to the one answer for every kind of broken body.
  }
  throw malformed();
}

const malformed = (): GraphError =>
  new GraphError(100, { message: 'Invalid parameter', details: 'The request body is not valid JSON or form data.' });

/** A text parameter, or undefined; numbers are taken as text. */
export function textParam(params: Params, name: string): string | undefined {
  const value = params[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** `limit` of a list, 1–1000. */
export function limitParam(params: Params, fallback: number): number {
  const value = Number(textParam(params, 'limit') ?? fallback);
  if (!Number.isInteger(value) || value < 1) {
    throw new GraphError(100, { message: 'Param limit must be a positive number', details: 'limit' });
  }
  return Math.min(value, 1_000);
}
