import css from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** null: not known yet. */
  readonly total: number | null;
}

/** How far something is that takes its time. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return <progress className={css.bar} aria-label={label} {...(total === null ? {} : { value: done, max: total })} />;
}
