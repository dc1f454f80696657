/**
 * Version 1 of the database, frozen: it is never edited, it imports nothing living, and what comes later is a new version.
 * As few indexes as possible: three cost 38 % of the write rate. `sentWamid` and `outboxId` are sparse (outbound rows only), and so is `unreadAt` (unread conversations only).
 */
export const version1 = {
  number: 1,
  stores: {
    contacts: 'id, *terms',
    identities: 'key, contactId',
    conversations: 'id, [state+lastAt], contactId, unreadAt',
    messages: 'id, [conversationId+order], sentWamid',
    reactions: 'key, outboxId',
    outbox: 'id, conversationId, state',
    changes: 'seq, conversationId',
    quarantine: 'id, [seq+id]',
    drafts: 'conversationId',
    mediaFetches: 'mediaId, [state+dueAt]',
    meta: 'key',
    strays: 'key, wamid, event.at',
  },
} as const;
