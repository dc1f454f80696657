import { IconDots, IconListCheck, IconRefresh } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { MenuBox, MenuEntry } from '../../ui/MenuBox';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useIndexStatus } from './useIndexStatus';
import css from './SearchPane.module.css';

/** How the index is doing; who misses a message can have it compared with the tables, or made anew. */
export function IndexFoot() {
  const { t } = useTranslation();
  const { search } = useDesk();
  const { state, documents, checked } = useIndexStatus();
  const [working, setWorking] = useState<'verify' | 'rebuild' | null>(null);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const works = state === 'following' || state === 'building';
  async function run(ask: 'verify' | 'rebuild'): Promise<void> {
    setOpen(false);
    opener.current?.focus();
    setWorking(ask);
    await search.ask({ ask });
    setWorking(null);
  }
  const idle = state === 'following' && checked !== null ? t(`search.checked.${checked}`) : t(`search.index.${state}`);
  return (
    <footer className={css.foot}>
      <span className={css.words} role="status">
        {working === 'verify' ? t('search.verifying') : idle}
        {works && ` · ${t('search.documents', { count: documents, shown: documents.toLocaleString('pt-BR') })}`}
      </span>
      <IconButton
        ref={opener}
        icon={IconDots}
        size={16}
        label={t('search.missing')}
        expanded={open}
        disabled={!works}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Floating anchor={opener} label={t('search.missing')} onClose={() => setOpen(false)}>
          <MenuBox label={t('search.missing')}>
            {(['verify', 'rebuild'] as const).map((ask) => (
              <MenuEntry
                key={ask}
                icon={ask === 'verify' ? IconListCheck : IconRefresh}
                hint={t(`search.${ask}Hint`)}
                disabled={working !== null}
                onChoose={() => void run(ask)}
              >
                {t(`search.${ask}`)}
              </MenuEntry>
            ))}
          </MenuBox>
        </Floating>
      )}
    </footer>
  );
}
