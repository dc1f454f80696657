import { createContext, use } from 'react';

/** Whether the keyboard is on this message: only there its buttons and links are stops of the Tab key. */
export const BubbleTabs = createContext(true);

/** For `tabIndex` of what stands inside a message. */
export function useBubbleTab(): 0 | -1 {
  return use(BubbleTabs) ? 0 : -1;
}
