import type { ChangeRow } from '../../db/changes/row';

/** What has to be read again because of entries in the change log. */
export interface Affected {
  readonly messageIds: ReadonlySet<string>;
  readonly noteIds: ReadonlySet<string>;
  readonly conversationIds: ReadonlySet<string>;
  /** Of all their conversations. */
  readonly contactIds: ReadonlySet<string>;
  readonly importIds: ReadonlySet<string>;
}

/** Entries that change nothing of what can be found: the most frequent ones. */
const SILENT =
  /^(?:message\.(?:sent|delivered|read|played|accepted|failed|retried|unconfirmed|settled)|reaction\..*|conversation\.(?:read|warned|noticed|missed-seen))$/;

/** Collects what a stretch of the log tells of. Entries of kinds that are not known yet are read by what their bodies name. */
export function affectedBy(changes: readonly ChangeRow[]): Affected {
  const messageIds = new Set<string>();
  const noteIds = new Set<string>();
  const conversationIds = new Set<string>();
  const contactIds = new Set<string>();
  const importIds = new Set<string>();
  for (const { kind, conversationId, cause, body } of changes) {
    if (SILENT.test(kind)) continue;
    if (conversationId !== null) conversationIds.add(conversationId);
    const named = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
    collect(messageIds, named['messageId'], named['messageIds']);
    collect(noteIds, named['noteId'], named['noteIds']);
    collect(conversationIds, named['conversationIds']);
    collect(contactIds, named['contactId'], kind === 'contact.renamed' ? cause : undefined);
    collect(importIds, named['importId']);
  }
  return { messageIds, noteIds, conversationIds, contactIds, importIds };
}

function collect(into: Set<string>, ...values: readonly unknown[]): void {
  for (const value of values.flat()) if (typeof value === 'string' && value !== '') into.add(value);
}
