import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { AvoidedInText } from './useAvoided';
import css from './Tone.module.css';

interface AvoidedMarksProps {
  readonly avoided: AvoidedInText;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Of the field: its padding. */
  readonly className: string | undefined;
}

/**
 * Underlines avoided words in the field itself. Nothing can be drawn into a textarea, so the same text, unseen, lies behind
 * it, as wide and scrolled as far, and carries the lines.
 */
export function AvoidedMarks({ avoided, field, className }: AvoidedMarksProps) {
  return avoided.found.length === 0 ? null : <Layer avoided={avoided} field={field} className={className} />;
}

function Layer({ avoided: { typed, found }, field, className }: AvoidedMarksProps) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [over, under] = [field.current, layer.current];
    if (!over || !under) return;
    const follow = (): void => {
      // Without the scrollbar, which takes room as soon as the text is longer than the field.
      under.style.inlineSize = `${over.clientWidth}px`;
      under.scrollTop = over.scrollTop;
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(over);
    over.addEventListener('scroll', follow);
    return () => {
      observer.disconnect();
      over.removeEventListener('scroll', follow);
    };
  }, [field, typed]);
  return (
    <div ref={layer} className={`${className} ${css.marks}`} dir="auto" aria-hidden="true" data-marks>
      {marked(typed, found)}
      {/* A last empty line counts, too. */}
      {'\u200b'}
    </div>
  );
}

function marked(typed: string, found: AvoidedInText['found']): ReactNode[] {
  let at = 0;
  const parts = found.flatMap(({ from, to }) => {
    const before = typed.slice(at, from);
    at = to;
    return [before, <mark key={from}>{typed.slice(from, to)}</mark>];
  });
  return [...parts, typed.slice(at)];
}
