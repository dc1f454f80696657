import { useEffect } from 'react';
import { actOfKey } from './conversationActs';
import type { ConversationActs } from './useConversationActs';

/** Ctrl/⌘ Shift and a letter: the acts on the open conversation, wherever the keyboard is. */
export function useActKeys({ offered, run }: ConversationActs): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.key.length !== 1) return;
      // A question that is being asked comes first.
      if (document.querySelector('[aria-modal="true"]')) return;
      const act = actOfKey(event.key, offered);
      if (!act) return;
      event.preventDefault();
      if (act.forbidden === null) run(act.name);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
