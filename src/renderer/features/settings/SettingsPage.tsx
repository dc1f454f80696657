import { useRef, type ReactNode, type RefObject } from 'react';
import { PageHead } from './PageHead';
import { useLostFocus } from './useLostFocus';
import css from './Settings.module.css';

interface SettingsPageProps {
  readonly title: string;
  /** What this page is for, in one paragraph. */
  readonly about: string;
  /** Its main act. */
  readonly act?: ReactNode;
  readonly ref?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** A page of the settings: its head, and its parts at the same distance on every page. */
export function SettingsPage({ title, about, act, ref, children }: SettingsPageProps) {
  const own = useRef<HTMLDivElement>(null);
  const page = ref ?? own;
  useLostFocus(page);
  return (
    <div ref={page} className={css.column}>
      <PageHead title={title} about={about}>
        {act}
      </PageHead>
      {children}
    </div>
  );
}
