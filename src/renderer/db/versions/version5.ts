import type { Transaction } from 'dexie';

/**
 * Version 5, frozen once it is released. `[origin.linkId+createdAt]` is sparse: only conversations that began by a link of
 * the number, counted by link and period. Drafts belong to a person and a conversation: the key of a table cannot change,
 * so they stand in a new one.
 */
export const version5 = {
  number: 5,
  stores: {
    conversations:
      'id, [state+lastAt], contactId, unreadAt, [service.stage+service.stageAt], [service.attendantId+lastAt], service.missed.since, protocol, [origin.linkId+createdAt]',
    drafts: null,
    ownDrafts: '[conversationId+attendantId]',
  },
  upgrade: giveDraftsToPeople,
} as const;

interface OldDraft {
  conversationId: string;
}

interface OldConversation {
  service?: { attendantId?: string | null };
}

/**
 * Who has the conversation has its draft; of a counter with one person that one. Of the others nobody knows who wrote
 * them: '' stands for nobody, and whoever writes there finds them, as before.
 */
async function giveDraftsToPeople(transaction: Transaction): Promise<void> {
  const drafts = await transaction.table<OldDraft>('drafts').toArray();
  if (drafts.length === 0) return;
  const people = (await transaction.table('attendants').toCollection().primaryKeys()) as string[];
  const alone = people.length === 1 ? people[0] : undefined;
  const conversations = transaction.table<OldConversation, string>('conversations');
  const rows = await conversations.bulkGet(drafts.map(({ conversationId }) => conversationId));
  await transaction.table('ownDrafts').bulkPut(
    drafts.map((draft, place) => ({
      ...draft,
      attendantId: rows[place]?.service?.attendantId ?? alone ?? '',
    })),
  );
}
