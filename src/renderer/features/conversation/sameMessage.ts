import type { MessageRow } from '../../db/messages/row';

/** Would the two be painted alike? Rows are read anew at each change; only what changed is painted again. */
export function sameMessage(a: MessageRow, b: MessageRow): boolean {
  return (
    a.id === b.id &&
    a.delivery === b.delivery &&
    a.sentWamid === b.sentWamid &&
    a.revokedAt === b.revokedAt &&
    a.error?.code === b.error?.code &&
    (a.earlier?.length ?? 0) === (b.earlier?.length ?? 0) &&
    a.content.kind === b.content.kind &&
    a.at === b.at &&
    a.quotedWamid === b.quotedWamid
  );
}
