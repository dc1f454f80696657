import css from './RowPlaceholder.module.css';

interface RowPlaceholderProps {
  readonly top: number;
  readonly height: number;
}

/** The place of a row that is being read. */
export function RowPlaceholder({ top, height }: RowPlaceholderProps) {
  return (
    <div
      className={css.place}
      data-placeholder
      aria-hidden="true"
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span className={css.circle} />
      <span className={css.lines}>
        <span className={css.name} />
        <span className={css.text} />
      </span>
    </div>
  );
}
