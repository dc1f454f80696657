import { useCallback, useEffect, useState } from 'react';
import type { ConnectionStatus } from '../../../shared/contract/channels';
import type { NumberLink } from '../../../shared/contract/links';
import { noteLinkTexts } from '../../commands/links/noteLinkTexts';
import { useConnection } from '../../stores/connection';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

type NumberApi = ConnectionStatus['api'];

export interface NumberLinks {
  /** All that WhatsApp has; null: it has not said, or could not be asked. */
  readonly links: readonly NumberLink[] | null;
  /** Why it refused to say; null: it did not. */
  readonly refusal: string | null;
  /** How the number's API can be used: the connection's own word for it, unless a call has just found nobody. */
  readonly api: NumberApi;
  /** Asks once more. */
  readonly refresh: () => Promise<void>;
}

interface Known extends Pick<NumberLinks, 'links' | 'refusal'> {
  /** The last call found nobody. */
  readonly lost: boolean;
}

const nothing: Known = { links: null, refusal: null, lost: false };

/** The links as WhatsApp has them, asked for whenever the page is opened and when the connection comes back. */
export function useNumberLinks(): NumberLinks {
  const { bridge, db } = useDesk();
  const occasion = useOccasion();
  const api = useConnection((state) => state.status?.api ?? 'starting');
  const [known, setKnown] = useState<Known>(nothing);
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await bridge.request('links.list', db.phoneNumberId);
    if (answer.ok) {
      await noteLinkTexts(db, answer.value, occasion());
      return setKnown({ ...nothing, links: answer.value });
    }
    const { code, detail } = answer.failure;
    const lost = code === 'offline';
    setKnown({ ...nothing, lost, refusal: lost ? null : (detail ?? code) });
  }, [bridge, db, occasion]);
  useEffect(() => {
    if (api === 'ready') void refresh();
  }, [api, refresh]);
  const { lost, ...said } = known;
  return { ...said, api: api === 'ready' && lost ? 'offline' : api, refresh };
}
