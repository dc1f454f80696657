/**
 * Version 5, frozen once it is released. `[origin.linkId+createdAt]` is sparse: only conversations that began by a link of
 * the number, counted by link and period.
 */
export const version5 = {
  number: 5,
  stores: {
    conversations:
      'id, [state+lastAt], contactId, unreadAt, [service.stage+service.stageAt], [service.attendantId+lastAt], service.missed.since, protocol, [origin.linkId+createdAt]',
  },
} as const;
