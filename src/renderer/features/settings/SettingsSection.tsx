import { useId, type ReactNode } from 'react';
import css from './Settings.module.css';

interface SettingsSectionProps {
  readonly title: string;
  /** Why it cannot be changed by this person, in words; everything in it is disabled then. */
  readonly locked?: string | null;
  readonly children: ReactNode;
}

export function SettingsSection({ title, locked = null, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.sectionHead}>
        <h2 id={id}>{title}</h2>
        {locked !== null && <span className={css.locked}>{locked}</span>}
      </div>
      <fieldset className={css.box} disabled={locked !== null} aria-labelledby={id}>
        {children}
      </fieldset>
    </section>
  );
}
