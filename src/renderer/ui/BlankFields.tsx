import type { ReactNode } from 'react';
import css from './BlankFields.module.css';

interface BlankFieldsProps {
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly onFill: (name: string, value: string) => void;
  /** The fields share the width among them; otherwise each has its own. */
  readonly wide?: boolean;
  /** Behind the last field. */
  readonly children?: ReactNode;
}

/** What a text still needs, a field for each blank; the first one has the keyboard. */
export function BlankFields({ names, values, onFill, wide = false, children }: BlankFieldsProps) {
  return (
    <div className={css.fields} data-wide={wide || undefined}>
      {names.map((name, index) => (
        <label key={name} className={css.blank}>
          {name.replaceAll('_', ' ')}
          <input
            value={values[name] ?? ''}
            maxLength={500}
            data-blank={name}
            autoFocus={index === 0}
            autoComplete="off"
            onChange={({ currentTarget }) => onFill(name, currentTarget.value)}
          />
        </label>
      ))}
      {children}
    </div>
  );
}
