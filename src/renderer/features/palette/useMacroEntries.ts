import { IconBolt } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMacroRunning } from '../../stores/macroRunning';
import { usePlace } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useMacros } from '../macros/useMacros';
import { useStepWords } from '../macros/useStepWords';
import type { PaletteEntry } from './paletteEntry';

const NONE: readonly PaletteEntry[] = [];

/** The macros that can be run in the open conversation: found by name, by "macro", and by what they do. */
export function useMacroEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const place = usePlace((state) => state.place);
  const openId = useSelection((state) => state.conversationId);
  const macros = useMacros();
  const words = useStepWords();
  const { isReadOnly } = useDesk().db;
  const id = (place === 'inbox' || place === 'search') && !isReadOnly ? openId : null;
  return useMemo(() => {
    if (id === null || macros === undefined) return NONE;
    return macros.map(({ id: macroId, title, steps }) => ({
      id: `macro-${macroId}`,
      group: 'macros',
      icon: IconBolt,
      title,
      words: [t('macros.paletteWords'), ...steps.map(words.line)].join(' '),
      aside: t('macros.picker.steps', { count: steps.length }),
      run: () => useMacroRunning.getState().begin({ macroId, conversationId: id }),
    }));
  }, [id, macros, t, words]);
}
