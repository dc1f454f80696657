/**
 * Version 3, frozen once it is released: automatic answers, quick replies, what is scheduled, and what was searched and
 * imported. New tables begin empty; `messages.importId` is sparse (imported messages only).
 */
export const version3 = {
  number: 3,
  stores: {
    messages: 'id, [conversationId+order], sentWamid, importId',
    house: 'key',
    quickReplies: 'id',
    rules: 'id',
    flows: 'id',
    flowVersions: '[flowId+version]',
    botSessions: 'conversationId, dueAt, lookingSince',
    records: 'id, *keys',
    scheduled: 'id, dueAt, conversationId',
    surveys: 'id, conversationId, askedAt',
    farewells: 'id, dueAt',
    savedSearches: 'id',
    imports: 'id',
  },
} as const;
