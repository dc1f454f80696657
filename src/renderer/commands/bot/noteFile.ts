import type { ReceivedFile } from '../../../shared/domain/automation/flow/step';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';

export interface SeenFile {
  readonly conversationId: string;
  readonly messageId: string;
  readonly seen: ReceivedFile;
}

/** Notes what was seen of a customer's file: the menu is then due to answer it. */
export async function noteFile(
  db: BalcaoDatabase,
  { conversationId, messageId, seen }: SeenFile,
  { now }: Occasion,
): Promise<void> {
  await db.transaction('rw', db.botSessions, async () => {
    const row = await db.botSessions.get(conversationId);
    if (!row || row.session.ended !== null) return;
    const files = row.files.map((file) =>
      file.messageId === messageId && file.seen === null ? { ...file, seen } : file,
    );
    const { dueAt, lookingSince, ...rest } = row;
    const waiting = files.some((file) => file.seen === null);
    const isReady = files[0] !== undefined && files[0].seen !== null;
    await db.botSessions.put({
      ...rest,
      files,
      ...(isReady ? { dueAt: now } : dueAt === undefined ? {} : { dueAt }),
      ...(waiting && lookingSince !== undefined ? { lookingSince } : {}),
    });
  });
}
