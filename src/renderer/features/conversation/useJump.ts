import { useEffect, useRef } from 'react';
import type { Virtualizer } from '@tanstack/react-virtual';
import { messageByWamid } from '../../db/messages/read';
import { useDesk } from '../app/desk';
import type { StreamRow } from './streamRows';
import type { MessageWindow } from './useMessageWindow';

interface JumpParts {
  readonly stretch: MessageWindow;
  readonly rows: readonly StreamRow[];
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly setFlash: (key: string | null) => void;
}

const FLASH_MS = 1_600;

/** Goes to a message by its wamid, reading its stretch first when it is far away, and lights it up for a moment. */
export function useJump({ stretch, rows, virtualizer, setFlash }: JumpParts): (wamid: string) => void {
  const { db } = useDesk();
  const wanted = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function land(): boolean {
    const index = rows.findIndex((row) => row.key === wanted.current);
    if (index < 0) return false;
    virtualizer.scrollToIndex(index, { align: 'center' });
    setFlash(wanted.current);
    wanted.current = null;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setFlash(null), FLASH_MS);
    return true;
  }

  useEffect(() => {
    if (wanted.current !== null) land();
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  return (wamid) => {
    void messageByWamid(db, wamid).then((message) => {
      if (!message) return;
      wanted.current = message.id;
      if (!land()) stretch.showAround(message);
    });
  };
}
