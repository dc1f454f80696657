import { IconAt, IconNote } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { addNote } from '../../commands/addNote';
import { useActs } from '../../stores/acts';
import { useSettings } from '../../stores/settings';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { keyMeaning } from './keyMeaning';
import { LengthCounter, lengthLeft } from './LengthCounter';
import { MentionPicker } from './MentionPicker';
import { mentionedIn } from './mentions';
import { Refusal } from './Refusal';
import { useDraft } from './useDraft';
import { useFieldFocus } from './useFieldFocus';
import { useMention } from './useMention';
import css from './Composer.module.css';

interface NoteFieldProps {
  readonly conversationId: string;
  readonly onNoted: () => void;
}

/** Where a note to the team is written; @ names somebody. */
export function NoteField({ conversationId, onNoted }: NoteFieldProps) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId: by } = useDesk();
  const { people, meId, divided } = useTeam();
  const enterSends = useSettings((settings) => settings.enterSends);
  const field = useRef<HTMLTextAreaElement>(null);
  // A draft of its own: what was begun to the customer stays in the other tab.
  const { draft, change, clear } = useDraft(`note:${conversationId}`);
  const text = draft?.text ?? '';
  const [refusal, setRefusal] = useState<string | null>(null);
  useFieldFocus(field);
  const colleagues = divided ? people.filter(({ id }) => id !== meId) : [];
  const mention = useMention(field, text, colleagues, (words) => change({ text: words }));

  async function keep(): Promise<void> {
    const note = { conversationId, by, text, mentionIds: mentionedIn(text, colleagues) };
    const result = await addNote(db, note, { now: clock(), random });
    field.current?.focus();
    if (!result.ok) return setRefusal(result.failure.code);
    setRefusal(null);
    clear(text);
    onNoted();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (mention.onKey(event)) return event.preventDefault();
    const meaning = keyMeaning(event.nativeEvent, enterSends);
    if (meaning === 'send') {
      event.preventDefault();
      void keep();
    } else if (meaning === 'leave') {
      event.preventDefault();
      useActs.getState().write('reply');
    }
  }
  return (
    <>
      <Refusal code={refusal} />
      {mention.offered.length > 0 && (
        <MentionPicker people={mention.offered} active={mention.active} onPick={mention.pick} />
      )}
      <textarea
        ref={field}
        className={css.field}
        data-pane-focus
        rows={1}
        dir="auto"
        spellCheck
        value={text}
        placeholder={t(divided ? 'composer.notePlaceholder' : 'composer.notePlaceholderAlone')}
        aria-label={t('composer.noteLabel')}
        onSelect={(event) => mention.moved(event.currentTarget.selectionStart, false)}
        onChange={(event) => {
          setRefusal(null);
          mention.moved(event.currentTarget.selectionStart, true);
          change({ text: event.currentTarget.value });
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css.tools}>
        {divided && <IconButton icon={IconAt} size={20} label={t('composer.mention')} onClick={mention.begin} />}
        <span className={css.gap} />
        <LengthCounter text={text} />
        <span className={css.hint}>{t('composer.noteHint')}</span>
        <Button
          tone="main"
          icon={IconNote}
          disabled={text.trim() === '' || lengthLeft(text) < 0}
          onClick={() => void keep()}
        >
          {t('composer.noteKeep')}
        </Button>
      </div>
    </>
  );
}
