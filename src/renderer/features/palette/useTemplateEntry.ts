import { IconTemplate } from '@tabler/icons-react';
import { useMemo } from 'react';
import { usePlace } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { useTemplating } from '../../stores/templating';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import type { PaletteEntry } from './paletteEntry';

const NONE: readonly PaletteEntry[] = [];

/** Sending a template in the open conversation, whether its window is open or shut. */
export function useTemplateEntry(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const place = usePlace((state) => state.place);
  const openId = useSelection((state) => state.conversationId);
  const { isReadOnly } = useDesk().db;
  const id = (place === 'inbox' || place === 'search') && !isReadOnly ? openId : null;
  return useMemo(() => {
    if (id === null) return NONE;
    const run = (): void => useTemplating.getState().begin(id);
    const words = t('templates.paletteWords');
    return [{ id: 'template', group: 'acts', icon: IconTemplate, title: t('templates.button'), words, run }];
  }, [id, t]);
}
