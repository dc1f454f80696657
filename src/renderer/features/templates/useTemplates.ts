import { useCallback, useEffect, useState } from 'react';
import type { TemplateList } from '../../../shared/domain/templates/template';
import { useDesk } from '../app/desk';

export interface Templates {
  /** null until main has answered. */
  readonly list: TemplateList | null;
  readonly state: 'still' | 'fetching' | 'failed';
  readonly refresh: () => void;
}

/** The kept templates of the number, followed; asked of WhatsApp where there are none yet, and when somebody wants. */
export function useTemplates(): Templates {
  const { db, bridge } = useDesk();
  const { phoneNumberId } = db;
  const [list, setList] = useState<TemplateList | null>(null);
  const [state, setState] = useState<Templates['state']>('still');
  const refresh = useCallback(async () => {
    setState('fetching');
    const fetched = await bridge.request('templates.fetch', phoneNumberId);
    if (fetched.ok) setList(fetched.value);
    setState(fetched.ok ? 'still' : 'failed');
  }, [bridge, phoneNumberId]);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const kept = await bridge.request('templates.read', phoneNumberId);
      const known = kept.ok ? kept.value : { fetchedAt: null, templates: [] };
      setList(known);
      if (known.fetchedAt === null) await refresh();
    };
    void read();
    return bridge.on('templates.changed', (changed) => {
      if (changed.phoneNumberId === phoneNumberId) void read();
    });
  }, [bridge, phoneNumberId, refresh]);
  return { list, state, refresh: () => void refresh() };
}
