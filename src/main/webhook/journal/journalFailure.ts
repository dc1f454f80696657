import { JournalError } from './journal';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const readOnly = new Set(['EROFS', 'EACCES', 'EPERM']);

/** The errno of a failed system call, or 'unknown'. */
export function errnoOf(cause: unknown): string {
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}

/** What a refusal of the disk means for the journal. */
export function journalFailure(cause: unknown): JournalError {
  if (cause instanceof JournalError) return cause;
  const errno = errnoOf(cause);
  if (full.has(errno)) return new JournalError('journal.full', cause);
  return new JournalError(readOnly.has(errno) ? 'journal.readOnly' : 'journal.io', cause);
}
