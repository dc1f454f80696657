import { z } from 'zod';
import { done, refused, type Failure, type Result } from '../kernel/result';
import type { ConnectionFile } from './connectionFile';
import { digitsId, httpUrl } from './schemaParts';

/** 'not-json', 'not-an-object', 'missing' or 'bad-value'; `detail` names the fields, never what they hold (secrets). */
export interface ConnectionFileProblem extends Failure {
  readonly code: 'not-json' | 'not-an-object' | 'missing' | 'bad-value';
  readonly detail: string;
}

const secret = z.string().trim().min(1).max(4096);
/** Paths are joined with a slash, so that one at the end would make two. */
const baseUrl = z
  .string()
  .trim()
  .transform((url) => url.replace(/\/+$/, ''))
  .pipe(httpUrl);

const connectionFile = z.object({
  graphUrl: baseUrl,
  phoneNumberId: z.coerce.string().pipe(digitsId),
  wabaId: z.coerce.string().pipe(digitsId),
  accessToken: secret,
  appSecret: secret,
  verifyToken: secret,
  controlUrl: baseUrl.optional(),
  webhookPort: z.number().int().min(0).max(65_535).optional(),
  publicUrl: baseUrl.pipe(z.string().startsWith('https://')).optional(),
}) satisfies z.ZodType<ConnectionFile>;

/**
 * Reads a connection file (`--connection=<file.json>`, or the sandbox's line). A byte order mark and unknown fields are
 * tolerated; a slash at the end of an address is taken off.
 * @param text the whole file
 */
export function parseConnectionFile(text: string): Result<ConnectionFile, ConnectionFileProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused({ code: 'not-json', detail: 'the file is not JSON' });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refused({ code: 'not-an-object', detail: 'the file must hold one JSON object' });
  }
  const parsed = connectionFile.safeParse(json);
  if (parsed.success) return done(parsed.data);
  const given = json as Record<string, unknown>;
  const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'file')))];
  const missing = fields.filter((field) => given[field] === undefined || given[field] === '');
  return missing.length > 0
    ? refused({ code: 'missing', detail: missing.join(', ') })
    : refused({ code: 'bad-value', detail: fields.join(', ') });
}
