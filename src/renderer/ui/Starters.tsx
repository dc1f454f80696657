import { IconPlus } from '@tabler/icons-react';
import { Button } from './Button';
import css from './Starters.module.css';

interface StartersProps<Name extends string> {
  /** What they are: "Ou comece por um exemplo". */
  readonly label: string;
  readonly names: readonly Name[];
  readonly wordsOf: (name: Name) => string;
  readonly onStart: (name: Name) => void;
}

/** Where there is nothing yet: examples that open the form filled in, ready to be changed. */
export function Starters<Name extends string>({ label, names, wordsOf, onStart }: StartersProps<Name>) {
  return (
    <div className={css.starters} role="group" aria-label={label}>
      <span className={css.label}>{label}</span>
      <div className={css.row}>
        {names.map((name) => (
          <Button key={name} icon={IconPlus} onClick={() => onStart(name)}>
            {wordsOf(name)}
          </Button>
        ))}
      </div>
    </div>
  );
}
