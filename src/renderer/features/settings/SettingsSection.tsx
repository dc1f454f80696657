import { useId, type ReactNode } from 'react';
import css from './Settings.module.css';

export function SettingsSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={css.box}>{children}</div>
    </section>
  );
}
