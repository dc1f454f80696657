import { useState } from 'react';
import type { ImportLine } from '../../../shared/domain/replies/planImport';
import { replyColumns } from '../../../shared/domain/replies/planImport';
import { whoWords } from '../../../shared/domain/replies/replyWho';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { readTable, type TextTable } from '../../portability/readTable';
import { saveTable, type TableToSave } from '../../portability/saveTable';
import { useNotices } from '../../stores/notices';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { fileNameOfPath } from '../exporting/fileNameOfPath';
import { useTeam } from '../service/team';

/** More is no list of ready texts, rows. */
const LINES_MAX = 2_000;

export interface ReplyFile extends TextTable {
  readonly fileName: string;
}

export interface ReplyFiles {
  /** What was read, to be looked at; null: none. */
  readonly chosen: ReplyFile | null;
  readonly take: (file: File) => Promise<void>;
  readonly leave: () => void;
  readonly save: (replies: readonly QuickReplyRow[]) => Promise<void>;
}

/** Ready texts out to a table and in from one. */
export function useReplyFiles(): ReplyFiles {
  const { t } = useTranslation();
  const { sectors } = useTeam();
  const write = useSaveTable();
  const [chosen, setChosen] = useState<ReplyFile | null>(null);
  const refuse = (code: 'too-large' | 'no-table' | 'not-text' | 'unreadable'): void =>
    useNotices.getState().say(t(`replyFiles.refused.${code}`), { tone: 'failed' });
  return {
    chosen,
    async take(file) {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) return refuse('unreadable');
      const read = readTable(new Uint8Array(bytes), { blankLines: 'kept' });
      if (!read.ok) return refuse(read.failure.code);
      if (read.value.lines.length > LINES_MAX) return refuse('too-large');
      setChosen({ ...read.value, fileName: file.name });
    },
    leave: () => setChosen(null),
    save: (replies) =>
      write({
        suggestedName: t('replyFiles.name'),
        columns: replyColumns,
        lines: replies.map((row) => [row.shortcut, row.title, row.text, row.folder, whoWords(row, sectors)]),
      }),
  };
}

/** Writes a table where the person chooses, and says what became of it. */
function useSaveTable(): (table: TableToSave) => Promise<void> {
  const { t } = useTranslation();
  const { bridge } = useDesk();
  return async (table) => {
    const answer = await saveTable(bridge, table);
    const { say } = useNotices.getState();
    if (!answer.ok) return say(t('replyFiles.notWritten'), { tone: 'failed' });
    if (answer.value !== null) say(t('replyFiles.written', { name: fileNameOfPath(answer.value) }));
  };
}

/** Keeps the rows that cannot come in as a table of their own, to be mended and imported again. */
export function useSaveBad(): (columns: readonly string[], bad: readonly ImportLine[]) => Promise<void> {
  const { t } = useTranslation();
  const write = useSaveTable();
  return (columns, bad) =>
    write({
      suggestedName: t('replyFiles.badName'),
      columns: [t('replyFiles.badColumn'), ...columns],
      lines: bad.map(({ cells, problem }) => [problem === null ? '' : t(`replyFiles.problem.${problem}`), ...cells]),
    });
}
