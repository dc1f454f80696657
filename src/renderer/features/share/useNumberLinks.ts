import { useCallback, useEffect, useState } from 'react';
import type { NumberLink } from '../../../shared/contract/links';
import { noteLinkTexts } from '../../commands/links/noteLinkTexts';
import { useConnection } from '../../stores/connection';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

export interface NumberLinks {
  /** All that WhatsApp has; null: it has not said, or could not be asked. */
  readonly links: readonly NumberLink[] | null;
  /** Why it refused to say; null: it did not. */
  readonly refusal: string | null;
  /** Asks once more. */
  readonly refresh: () => Promise<void>;
}

/** The links as WhatsApp has them, asked for whenever the page is opened and when the connection comes back. */
export function useNumberLinks(): NumberLinks {
  const { bridge, db } = useDesk();
  const occasion = useOccasion();
  const ready = useConnection((state) => state.status?.api === 'ready');
  const [known, setKnown] = useState<Omit<NumberLinks, 'refresh'>>({ links: null, refusal: null });
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await bridge.request('links.list', db.phoneNumberId);
    if (answer.ok) {
      await noteLinkTexts(db, answer.value, occasion());
      return setKnown({ links: answer.value, refusal: null });
    }
    const { code, detail } = answer.failure;
    // Without internet the page says so already.
    setKnown({ links: null, refusal: code === 'offline' ? null : (detail ?? code) });
  }, [bridge, db, occasion]);
  useEffect(() => {
    if (ready) void refresh();
  }, [ready, refresh]);
  return { ...known, refresh };
}
