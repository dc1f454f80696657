import { describe, expect, it } from 'vitest';
import { storeTrouble } from './storeTrouble';

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

describe('why a batch could not be stored', () => {
  it.each<[string, unknown, ReturnType<typeof storeTrouble>]>([
    ['a mistake of ours with one kind of event', new ReferenceError('x is not defined'), 'poison'],
    ['a text that is no address', new URIError('malformed'), 'poison'],
    ['a value that no store takes', named('DataCloneError'), 'poison'],
    ['the same, as Dexie wraps it', named('BulkError', { failures: [named('DataError')] }), 'poison'],
    ['a full disk', named('AbortError', { inner: named('QuotaExceededError') }), 'disk-full'],
    ['a store that was closed', named('DatabaseClosedError'), 'database-blocked'],
    ['a row that must not be replaced', named('BulkError', { failures: [named('ConstraintError')] }), 'poison'],
  ])('%s', (_name, error, trouble) => expect(storeTrouble(error)).toBe(trouble));
});
