import { IconTableExport, IconTableImport } from '@tabler/icons-react';
import { useRef } from 'react';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { Button } from '../../ui/Button';
import { useTranslation } from '../../words/useTranslation';
import { ImportReplies } from './ImportReplies';
import { useReplyFiles } from './useReplyFiles';

/** Ready texts as a table: out to a file, and in from one after a look at what it would do. */
export function ReplyFileActs({ replies }: { readonly replies: readonly QuickReplyRow[] }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const { chosen, take, leave, save } = useReplyFiles();
  return (
    <>
      <Button icon={IconTableImport} onClick={() => picker.current?.click()}>
        {t('replyFiles.import')}
      </Button>
      {replies.length > 0 && (
        <Button icon={IconTableExport} onClick={() => void save(replies)}>
          {t('replyFiles.export')}
        </Button>
      )}
      <input
        ref={picker}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        hidden
        data-import-replies
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void take(file);
          // The same file, mended, may be chosen once more.
          currentTarget.value = '';
        }}
      />
      {chosen && <ImportReplies file={chosen} onClose={leave} />}
    </>
  );
}
