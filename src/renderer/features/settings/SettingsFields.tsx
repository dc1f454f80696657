import type { ReactNode } from 'react';
import css from './Settings.module.css';

/** Fields one under the other in the box of a section; sets of them are parted by a line. */
export function SettingsFields({ children }: { readonly children: ReactNode }) {
  return <div className={css.fields}>{children}</div>;
}
