import css from './NameAndTime.module.css';

interface NameAndTimeProps {
  readonly name: string;
  /** When it was last heard of, in short; whole on hover. */
  readonly time: string;
  readonly fullTime: string;
  /** Something of it was not read yet. */
  readonly fresh?: boolean;
}

/** The first line of a row in a list of conversations or hits. */
export function NameAndTime({ name, time, fullTime, fresh = false }: NameAndTimeProps) {
  return (
    <div className={css.line} data-fresh={fresh || undefined}>
      <span className={css.name} dir="auto" title={name}>
        {name}
      </span>
      <time className={css.time} title={fullTime}>
        {time}
      </time>
    </div>
  );
}
