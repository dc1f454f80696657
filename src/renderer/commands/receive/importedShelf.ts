import { storedKey } from '../../../shared/domain/portability/chat/chatEntries';
import type { MessageRow } from '../../db/messages/row';

/** What chat files brought, by what two tellings of one message are known for the same. */
export class ImportedShelf {
  private readonly byKey = new Map<string, MessageRow[]>();

  constructor(rows: readonly MessageRow[]) {
    for (const row of rows) {
      const key = storedKey(row.at, row.direction, row.content, row.revokedAt !== undefined);
      if (key === null) continue;
      const place = `${row.conversationId} ${key}`;
      this.byKey.set(place, [...(this.byKey.get(place) ?? []), row]);
    }
  }

  /** Each is given once: "ok" said three times in a minute stays three. */
  take(conversationId: string, key: string | null): MessageRow | undefined {
    return key === null ? undefined : this.byKey.get(`${conversationId} ${key}`)?.shift();
  }
}
