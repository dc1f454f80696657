import type { ComponentType, MouseEventHandler, Ref } from 'react';
import css from './IconButton.module.css';

interface IconButtonProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Said to screen readers and shown on hover. */
  readonly label: string;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly size?: number;
  /** Inside a field: 24 px instead of 32. */
  readonly tight?: boolean;
  /** false: the Tab key passes it by. */
  readonly tabbable?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon: Icon,
  label,
  pressed,
  expanded,
  disabled,
  size = 18,
  tight = false,
  tabbable = true,
  onClick,
  ref,
}: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={css.button}
      data-tight={tight || undefined}
      aria-label={label}
      data-tip={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      tabIndex={tabbable ? 0 : -1}
      onClick={onClick}
    >
      <Icon size={size} stroke={1.7} />
    </button>
  );
}
