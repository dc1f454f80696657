import css from './Backup.module.css';

interface ProgressLineProps {
  readonly label: string;
  /** 0–1; null: not known. */
  readonly share: number | null;
}

/** What is being done, and how far it is. */
export function ProgressLine({ label, share }: ProgressLineProps) {
  return (
    <div className={css.progress}>
      <span className={css.progressLabel}>
        <span role="status">{label}</span>
        {share !== null && <span className={css.share}>{`${Math.floor(share * 100)} %`}</span>}
      </span>
      <progress className={css.bar} aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
    </div>
  );
}
