import type { MessageEdited, MessageRevoked, StatusArrived } from '../../../shared/whatsapp/inboundEvent';

/** What is said about a message that is not here (yet): applied when the message comes, dropped after eight days. */
export interface StrayRow {
  /** `status:<wamid>|<status>`, or `edit:<wamid of the original>|<wamid of the edit or revoke>`. */
  readonly key: string;
  /** The message that it is about. */
  readonly wamid: string;
  readonly event: StatusArrived | MessageEdited | MessageRevoked;
}

/** Strays of customers' own messages; few, so that intake may read them all. */
export const EDIT_PREFIX = 'edit:';

/** The primary key of a stray. Persisted: do not change the form. */
export function strayKey(event: StrayRow['event']): string {
  return event.type === 'status'
    ? `status:${event.wamid}|${event.status}`
    : `${EDIT_PREFIX}${event.originalWamid}|${event.wamid}`;
}
