import { IconPencil } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { renameContact } from '../../commands/renameContact';
import type { ContactRow } from '../../db/contacts/row';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { refusalKey } from '../../words/failureKey';
import { useDesk } from '../app/desk';
import css from './ContactName.module.css';

const NAME_MAX = 120;

interface ContactNameProps {
  readonly contact: ContactRow;
  /** In whose panel it stands. */
  readonly conversationId: string;
  readonly title: string;
}

/** The name, and in its place the field to change it. */
export function ContactName({ contact, conversationId, title }: ContactNameProps) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId: by } = useDesk();
  const [editing, setEditing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  function save(event: FormEvent): void {
    event.preventDefault();
    const input = { by, conversationId, givenName: field.current?.value.trim() ?? '' };
    void renameContact(db, input, { now: clock(), random }).then((result) => {
      setRefusal(result.ok ? null : t(refusalKey(result.failure.code)));
      if (result.ok) setEditing(false);
    });
  }
  if (!editing) {
    return (
      <div className={css.line}>
        <h2 className={css.name} dir="auto" title={title}>
          {title}
        </h2>
        {!db.isReadOnly && (
          <IconButton icon={IconPencil} size={15} label={t('contact.rename')} onClick={() => setEditing(true)} />
        )}
      </div>
    );
  }
  return (
    <form
      className={css.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setEditing(false);
      }}
    >
      <input
        ref={field}
        className={css.field}
        autoFocus
        maxLength={NAME_MAX}
        defaultValue={contact.givenName ?? ''}
        placeholder={contact.profileName ?? t('contact.renameHint')}
        aria-label={t('contact.renameLabel')}
      />
      <span className={css.hint}>{refusal ?? t('contact.renameHint')}</span>
      <span className={css.acts}>
        <Button type="submit" tone="main">
          {t('contact.save')}
        </Button>
        <Button onClick={() => setEditing(false)}>{t('contact.cancel')}</Button>
      </span>
    </form>
  );
}
