import { Tooltip } from '@mantine/core';
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
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon: Icon,
  label,
  pressed,
  expanded,
  disabled,
  size = 18,
  onClick,
  ref,
}: IconButtonProps) {
  return (
    <Tooltip label={label} openDelay={400} withinPortal>
      <button
        ref={ref}
        type="button"
        className={css.button}
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={expanded}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size={size} stroke={1.7} />
      </button>
    </Tooltip>
  );
}
