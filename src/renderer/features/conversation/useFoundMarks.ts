import { useEffect, type RefObject } from 'react';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { marksIn, type Stretch } from '../../../shared/domain/search/snippet';
import { useFinding } from '../../stores/finding';
import { useSelection } from '../../stores/selection';

/** Name of the highlight, as the style sheet has it. */
const NAME = 'found';

/**
 * Marks in the messages on the screen what a search looked for. A highlight of the browser lies over the text, which stays
 * as it is drawn: with its formatting, and without a second copy of it.
 */
export function useFoundMarks(conversationId: string, scroller: RefObject<HTMLElement | null>): void {
  const found = useSelection((state) => (state.place?.conversationId === conversationId ? state.place.typed : ''));
  const finding = useFinding((state) => (state.conversationId === conversationId ? state.typed : ''));
  const typed = finding === '' ? found : finding;
  useEffect(() => {
    const log = scroller.current;
    if (typed.trim() === '' || !log) return;
    const query = parseQuery(typed);
    // Most of what is drawn was drawn before.
    const known = new WeakMap<Text, { readonly data: string; readonly marks: readonly Stretch[] }>();
    const marksOf = (text: Text): readonly Stretch[] => {
      const before = known.get(text);
      if (before?.data === text.data) return before.marks;
      const marks = marksIn(text.data, query);
      known.set(text, { data: text.data, marks });
      return marks;
    };
    const mark = (): void => {
      const texts = textsOf(log);
      const ranges = texts.flatMap((text) => marksOf(text).map(({ from, to }) => rangeOf(text, from, to)));
      CSS.highlights.set(NAME, new Highlight(...ranges));
    };
    mark();
    // Bubbles come and change while one scrolls.
    const watching = new MutationObserver(mark);
    watching.observe(log, { childList: true, subtree: true, characterData: true });
    return () => {
      watching.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [scroller, typed]);
}

/** What people wrote: no times, no names of buttons. */
function textsOf(log: HTMLElement): Text[] {
  const texts: Text[] = [];
  for (const body of log.querySelectorAll('[data-found]')) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  }
  return texts;
}

function rangeOf(text: Text, from: number, to: number): Range {
  const range = new Range();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range;
}
