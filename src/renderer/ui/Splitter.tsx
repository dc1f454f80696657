import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import css from './Splitter.module.css';

interface SplitterProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Which side of the splitter the sized pane is on. */
  readonly pane: 'before' | 'after';
  readonly onResize: (width: number) => void;
  /** The person let go: worth remembering. */
  readonly onSettle: (width: number) => void;
}

const STEP = 16;

/** The line between two panes, for mouse and keyboard. */
export function Splitter({ label, value, min, max, pane, onResize, onSettle }: SplitterProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const within = (width: number): number => Math.round(Math.min(max, Math.max(min, width)));
  const sign = pane === 'before' ? 1 : -1;

  function onPointerMove(event: PointerEvent): void {
    if (start.current) onResize(within(start.current.width + sign * (event.clientX - start.current.x)));
  }
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    start.current = { x: event.clientX, width: value };
    event.currentTarget.setPointerCapture(event.pointerId);
  }
  function onPointerUp(): void {
    if (!start.current) return;
    start.current = null;
    onSettle(value);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const widths: Record<string, number> = {
      ArrowLeft: value - sign * STEP,
      ArrowRight: value + sign * STEP,
      Home: min,
      End: max,
    };
    const width = widths[event.key];
    if (width === undefined) return;
    event.preventDefault();
    onResize(within(width));
    onSettle(within(width));
  }

  return (
    <div
      className={css.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
