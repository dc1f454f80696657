import { useState } from 'react';
import { quickReplyProblem, shortcutOf, TITLE_MAX, FOLDER_MAX } from '../../../shared/domain/replies/quickReply';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { Button } from '../../ui/Button';
import { EditorPanel } from '../../ui/EditorPanel';
import { LabelledField } from '../../ui/LabelledField';
import { TextField } from '../../ui/TextField';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { SettingsSection } from '../settings/SettingsSection';
import { SettingsFields } from '../settings/SettingsFields';
import { draftOfReply, draftProblemOf, type ReplyDraft } from './replyDraft';
import { ReplyFiles } from './ReplyFiles';
import { ReplyScopeRow } from './ReplyScopeRow';
import { ReplyTextField } from './ReplyTextField';
import { useFileList } from './useFileList';
import { useMayKeep } from './useMayKeep';
import { useKeepReply } from './useKeepReply';
import css from './Replies.module.css';

interface ReplyFormProps {
  /** null: a new one. */
  readonly reply: QuickReplyRow | null;
  /** What a new one begins with. */
  readonly begin?: Pick<ReplyDraft, 'title' | 'text'>;
  readonly replies: readonly QuickReplyRow[];
  readonly onClose: () => void;
}

/** Everything about one ready text, with how a customer reads it. */
export function ReplyForm({ reply, begin, replies, onClose }: ReplyFormProps) {
  const { t } = useTranslation();
  const { attendantId } = useDesk();
  const mayKeep = useMayKeep();
  const [first] = useState<ReplyDraft>(() => ({ ...draftOfReply(reply, mayKeep('all') ? 'all' : 'own'), ...begin }));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<ReplyDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const attachments = useFileList(draft.attachments, (update) =>
    setDraft((before) => ({ ...before, attachments: update(before.attachments) })),
  );
  const { keep, remove, refusal } = useKeepReply(reply, onClose);
  const blocked = reply === null || mayKeep(reply.scope) ? null : t('replies.problem.not-allowed');
  const problem = quickReplyProblem(draftProblemOf(draft, reply?.id ?? '', attendantId), replies);
  const said = tried && problem !== null ? t(`replies.problem.${problem}`, { example: '{{nome}}' }) : null;
  const at = (...codes: readonly (typeof problem)[]): string | null => (codes.includes(problem) ? said : null);
  async function submit(): Promise<void> {
    setTried(true);
    if (problem === null && !attachments.busy) await keep(draft);
  }
  return (
    <EditorPanel
      title={reply === null ? t('replies.form.newTitle') : reply.title}
      submit={t(reply === null ? 'replies.form.create' : 'replies.form.save')}
      dirty={JSON.stringify(draft) !== JSON.stringify(first)}
      refusal={refusal}
      blocked={blocked}
      width={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <SettingsSection title={t('replies.form.find')} locked={blocked}>
        <SettingsFields>
          <TextField
            label={t('replies.form.title')}
            hint={t('replies.form.titleHint')}
            problem={at('no-title')}
            data-autofocus
            maxLength={TITLE_MAX}
            value={draft.title}
            onChange={(title) => change({ title })}
          />
          <div className={css.pair}>
            <TextField
              label={t('replies.form.shortcut')}
              hint={t('replies.form.shortcutHint', { shortcut: shortcutOf(draft.shortcut || draft.title) })}
              problem={at('shortcut-taken')}
              maxLength={40}
              value={draft.shortcut}
              onChange={(shortcut) => change({ shortcut })}
            />
            <FolderField value={draft.folder} replies={replies} onChange={(folder) => change({ folder })} />
          </div>
        </SettingsFields>
      </SettingsSection>
      <SettingsSection title={t('replies.form.content')} locked={blocked}>
        <SettingsFields>
          <ReplyTextField
            text={draft.text}
            problem={at('nothing-to-send', 'reply-too-long', 'bad-braces')}
            onChange={(text) => change({ text })}
          />
          <ReplyFiles files={draft.attachments} attachments={attachments} />
        </SettingsFields>
      </SettingsSection>
      <SettingsSection title={t('replies.form.whoFor')} locked={blocked}>
        <ReplyScopeRow draft={draft} onChange={change} />
      </SettingsSection>
      {reply !== null && blocked === null && (
        <div className={css.remove}>
          <Button onClick={() => void remove()}>{t('replies.form.remove')}</Button>
        </div>
      )}
    </EditorPanel>
  );
}

interface FolderFieldProps {
  readonly value: string;
  readonly replies: readonly QuickReplyRow[];
  readonly onChange: (folder: string) => void;
}

function FolderField({ value, replies, onChange }: FolderFieldProps) {
  const { t } = useTranslation();
  const folders = [...new Set(replies.map(({ folder }) => folder).filter(Boolean))].sort();
  return (
    <LabelledField label={t('replies.form.folder')} hint={t('replies.form.folderHint')}>
      {({ id, describedBy }) => (
        <>
          <TextInput
            id={id}
            aria-describedby={describedBy}
            maxLength={FOLDER_MAX}
            list={`${id}-known`}
            value={value}
            onChange={onChange}
          />
          <datalist id={`${id}-known`}>
            {folders.map((folder) => (
              <option key={folder} value={folder} />
            ))}
          </datalist>
        </>
      )}
    </LabelledField>
  );
}
