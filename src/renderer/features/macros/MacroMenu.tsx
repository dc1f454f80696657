import { IconBolt } from '@tabler/icons-react';
import { useMacroRunning } from '../../stores/macroRunning';
import { MenuEntry, MenuLine } from '../../ui/MenuBox';
import { useTranslation } from '../../words/useTranslation';
import { useMacros } from './useMacros';
import css from './Macros.module.css';

interface MacroMenuProps {
  readonly conversationId: string;
  readonly onChosen: () => void;
}

/** A menu is for the few that are used most; all of them are a `//` away. */
const MOST = 6;

/** The macros in the conversation's menu. */
export function MacroMenu({ conversationId, onChosen }: MacroMenuProps) {
  const { t } = useTranslation();
  const macros = useMacros();
  if (macros === undefined || macros.length === 0) return null;
  return (
    <>
      <MenuLine />
      {macros.slice(0, MOST).map(({ id, title }) => (
        <MenuEntry
          key={id}
          icon={IconBolt}
          onChoose={() => {
            onChosen();
            useMacroRunning.getState().begin({ macroId: id, conversationId });
          }}
        >
          <span className={css.inMenu}>{title}</span>
        </MenuEntry>
      ))}
      {macros.length > MOST && <p className={css.menuMore}>{t('macros.menuMore')}</p>}
    </>
  );
}
