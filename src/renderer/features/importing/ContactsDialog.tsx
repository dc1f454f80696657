import { useEffect, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import { parseContactTable, parseVcards, type ListedContact } from '../../../shared/domain/portability/contactList';
import { importContacts } from '../../commands/imports/importContacts';
import { textOf } from '../../portability/importing/readChatFile';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogForm } from '../../ui/DialogBody';
import { Problem } from '../../ui/LabelledField';
import { useDesk } from '../app/desk';
import { failureWord } from './failureWord';
import css from './Importing.module.css';

interface ContactsDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

/** More lines are counted, not shown. */
const SHOWN = 100;

async function readContacts(file: File): Promise<readonly ListedContact[] | 'unreadable' | 'not-contacts'> {
  const text = await textOf(file).catch(() => null);
  if (text === null) return 'unreadable';
  const found = /BEGIN:VCARD/i.test(text) ? parseVcards(text) : parseContactTable(text);
  return found === null || found.length === 0 ? 'not-contacts' : found;
}

/** Who is in a list, before they come in. */
export function ContactsDialog({ file, onClose }: ContactsDialogProps) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  const [read, setRead] = useState<Awaited<ReturnType<typeof readContacts>> | null>(null);
  useEffect(() => {
    let gone = false;
    void readContacts(file).then((found) => gone || setRead(found));
    return () => {
      gone = true;
    };
  }, [file]);
  const contacts = typeof read === 'string' || read === null ? [] : read;
  const ready = contacts.filter(({ waId }) => waId !== null);
  async function bringIn(): Promise<void> {
    const input = { by: attendantId, fileName: file.name, contacts };
    const result = await importContacts(db, input, { now: clock(), random });
    const { say } = useNotices.getState();
    if (!result.ok) return say(t(`importing.failures.${result.failure.code}`), { tone: 'failed' });
    const { added, known } = result.value;
    onClose();
    say(t('importing.contactsDone', { count: added, known }));
  }
  return (
    <Dialog title={t('importing.contactsTitle')} onClose={onClose} width={520}>
      <DialogForm
        onSubmit={() => {
          void bringIn();
        }}
      >
        {read === null && <p className={css.facts}>{t('importing.reading', { name: file.name })}</p>}
        {typeof read === 'string' && <Problem>{t(`importing.failures.${failureWord(read)}`)}</Problem>}
        {contacts.length > 0 && (
          <>
            <p className={css.facts}>
              {t('importing.contactsFacts', { ready: ready.length, bare: contacts.length - ready.length })}
            </p>
            <ul className={css.people} tabIndex={0} aria-label={t('importing.contactsTitle')}>
              {ready.slice(0, SHOWN).map(({ name, waId }) => (
                <li key={`${waId}${name}`} className={css.person}>
                  <span className={css.personName} dir="auto" title={name}>
                    {name}
                  </span>
                  <span className={css.facts}>{formatPhone(waId ?? '')}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <DialogActs>
          <Button onClick={onClose}>{t('importing.cancel')}</Button>
          <Button tone="main" type="submit" disabled={ready.length === 0} data-autofocus>
            {ready.length === 0 ? t('importing.none') : t('importing.contactsConfirm', { count: ready.length })}
          </Button>
        </DialogActs>
      </DialogForm>
    </Dialog>
  );
}
