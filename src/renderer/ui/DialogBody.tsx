import type { HTMLAttributes, ReactNode } from 'react';
import css from './DialogBody.module.css';

/** What stands in a box over the window, under its title. */
export function DialogBody(props: Pick<HTMLAttributes<HTMLDivElement>, 'onKeyDown' | 'children'>) {
  return <div {...props} className={css.body} />;
}

interface DialogFormProps extends Pick<HTMLAttributes<HTMLFormElement>, 'onKeyDown'> {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The same, sent with Enter. */
export function DialogForm({ onSubmit, onKeyDown, children }: DialogFormProps) {
  return (
    <form
      className={css.body}
      onSubmit={(event) => {
        event.preventDefault();
        // React lets it rise through portals: a box over a form must not send that form.
        event.stopPropagation();
        onSubmit();
      }}
      onKeyDown={onKeyDown}
    >
      {children}
    </form>
  );
}

/** The buttons under it, the main one last. */
export function DialogActs({ children }: { readonly children: ReactNode }) {
  return <div className={css.acts}>{children}</div>;
}
