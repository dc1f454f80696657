import css from './RowPlaceholder.module.css';

interface RowPlaceholderProps {
  readonly top: number;
  readonly height: number;
  /** Of the name, %; the text below it is longer. */
  readonly width?: number;
}

/** The place of a row that is being read. */
export function RowPlaceholder({ top, height, width = 50 }: RowPlaceholderProps) {
  return (
    <div
      className={css.place}
      data-placeholder
      aria-hidden="true"
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span className={css.circle} />
      <span className={css.lines}>
        <span className={css.bar} style={{ inlineSize: `${width}%` }} />
        <span className={css.bar} style={{ inlineSize: `${width + 20}%` }} />
      </span>
    </div>
  );
}
