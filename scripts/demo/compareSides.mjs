/** What a customer does to a message is not a message of its own. */
const notMessages = new Set(['reaction', 'edit', 'revoke']);
const lateStates = new Set(['delivered', 'read', 'played']);

/**
 * Compares what the customers' side knows with what the counter has stored.
 * @param {{ written: object[], sent: object[], rows: object[] }} sides written and sent: the sandbox's records; rows:
 *   the messages table of the app
 * @returns {{ received: number, answered: number, delivered: number, read: number, problems: string[] }}
 */
export function compareSides({ written, sent, rows }) {
  const problems = [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const safe = written.filter((message) => message.answered200 > 0 && !notMessages.has(message.type));
  const lost = safe.filter((message) => !byId.has(message.wamid)).length;
  const waiting = written.length - written.filter((message) => message.answered200 > 0).length;
  if (lost > 0) problems.push(`${lost} received messages are not in the counter`);
  if (waiting > 0) problems.push(`${waiting} messages of customers never reached the counter`);

  const answers = rows.filter((row) => row.direction === 'out');
  const times = new Map();
  for (const { outboxId } of sent) times.set(outboxId, (times.get(outboxId) ?? 0) + 1);
  const never = answers.filter((row) => !times.has(row.id)).length;
  const doubled = [...times.values()].filter((count) => count > 1).length;
  const undelivered = answers.filter((row) => !lateStates.has(row.delivery)).length;
  if (never > 0) problems.push(`${never} answers never left`);
  if (doubled > 0) problems.push(`${doubled} answers left more than once`);
  if (undelivered > 0) problems.push(`${undelivered} answers were not confirmed as delivered`);
  if (safe.length === 0) problems.push('no customer wrote');
  if (answers.length === 0) problems.push('nothing was answered');
  return {
    received: safe.length - lost,
    answered: answers.length,
    delivered: answers.length - undelivered,
    read: answers.filter((row) => row.delivery === 'read').length,
    problems,
  };
}
