import type { ButtonHTMLAttributes, ComponentType, Ref } from 'react';
import css from './Button.module.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  readonly tone?: 'main' | 'plain' | 'text';
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ tone = 'plain', icon: Icon, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={css.button} data-tone={tone}>
      {Icon && <Icon size={16} stroke={1.8} />}
      <span>{children}</span>
    </button>
  );
}
