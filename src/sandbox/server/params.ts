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

/** Parameters that are objects or lists: only these may come as a text that holds JSON, a text of the caller's stays text. */
const STRUCTURED = new Set(
  (
    'text image video audio document sticker location contacts reaction interactive template context typing_indicator ' +
    'components webhook_configuration websites block_users prompts commands fields status category language ' +
    'quality_score user_identity_change calling storage_configuration hsm_ids sort filtering'
  ).split(' '),
);

/** Objects and lists are read from texts that hold JSON, in forms, queries and JSON bodies, as the Graph API does. */
function readValue(name: string, text: unknown): unknown {
  if (typeof text !== 'string' || !STRUCTURED.has(name) || !/^\s*[[{]/.test(text)) return text;
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
  for (const [name, value] of Object.entries(context.req.query())) params[name] = readValue(name, value);
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return params;
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  if (type.includes('multipart/form-data') || type.includes('x-www-form-urlencoded')) {
    const form = await context.req.parseBody().catch(() => null);
    if (!form) throw malformed();
    for (const [name, value] of Object.entries(form)) params[name] = readValue(name, value);
    return params;
  }
  const text = await context.req.text();
  if (text.trim() === '') return params;
  for (const [name, value] of Object.entries(readJson(text))) params[name] = readValue(name, value);
  return params;
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
