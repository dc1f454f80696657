/** The one conversation that holds what was imported of a customer. Persisted: the form never changes. */
export function importedConversationId(contactId: string): string {
  return `cv-import-${contactId}`;
}
