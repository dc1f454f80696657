/**
 * Id of a message that something scheduled becomes, the same however often its moment comes. Persisted, also in the
 * journal: never changed.
 * @param place among the messages that it becomes, from 0
 */
export function scheduledMessageId(scheduledId: string, place: number): string {
  return `scheduled:${scheduledId}:${place}`;
}
