import { IconAddressBook, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { Button } from '../../ui/Button';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { useTeam } from '../service/team';
import { ContactsDialog } from './ContactsDialog';
import { ImportDialog } from './ImportDialog';
import { PastImports } from './PastImports';
import css from './Importing.module.css';

/** What comes into Balcão from files. */
export function ImportSection() {
  const { t } = useTranslation();
  const { me } = useTeam();
  const imports = me !== undefined && may(me, 'importHistory');
  const [chats, setChats] = useState<readonly File[]>([]);
  const [contacts, setContacts] = useState<File | null>(null);
  return (
    <>
      <SettingsSection title={t('importing.section')} locked={imports ? null : t('importing.managerOnly')}>
        <SettingRow label={t('importing.chats')} hint={t('importing.chatsHint')}>
          <FileButton
            icon={IconFileImport}
            label={t('importing.chooseChats')}
            accept=".txt,.zip"
            multiple
            onFiles={setChats}
          />
        </SettingRow>
        <SettingRow label={t('importing.contacts')} hint={t('importing.contactsHint')}>
          <FileButton
            icon={IconAddressBook}
            label={t('importing.chooseContacts')}
            accept=".vcf,.csv"
            onFiles={([file]) => setContacts(file ?? null)}
          />
        </SettingRow>
        <PastImports />
      </SettingsSection>
      {chats.length > 0 && <ImportDialog chosen={chats} onClose={() => setChats([])} />}
      {contacts && <ContactsDialog file={contacts} onClose={() => setContacts(null)} />}
    </>
  );
}

interface FileButtonProps {
  readonly icon: typeof IconFileImport;
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileButton({ icon, label, accept, multiple = false, onFiles }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        className={css.hiddenField}
        type="file"
        accept={accept}
        multiple={multiple}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen again is a change as well.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button icon={icon} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  );
}
