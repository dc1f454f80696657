import css from './KeyHint.module.css';

/** A key or a combination, as printed on the keyboard. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={css.key}>{keys}</kbd>;
}
