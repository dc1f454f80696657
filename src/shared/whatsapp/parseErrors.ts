import { storedErrorCode } from './errorTable';
import type { ApiError } from './inboundEvent';
import { listAt, numberAt, recordAt, recordOf, textAt, type JsonRecord } from './readers';

const NONE: readonly ApiError[] = [];

/** `errors[]` of a message, status or value (cloud-api 6.1). Errors without a code keep the title and get code 1 ("unknown"). */
export function parseErrors(record: JsonRecord): readonly ApiError[] {
  if (record['errors'] === undefined) return NONE;
  const errors: ApiError[] = [];
  for (const item of listAt(record, 'errors')) {
    const error = recordOf(item);
    if (!error) continue;
    const detail = textAt(recordAt(error, 'error_data'), 'details') ?? textAt(error, 'details');
    const code = storedErrorCode(numberAt(error, 'code') ?? 1);
    const title = textAt(error, 'title') ?? textAt(error, 'message') ?? '';
    errors.push(detail === undefined ? { code, title } : { code, title, detail });
  }
  return errors;
}
