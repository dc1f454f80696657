import { memo } from 'react';
import { hueOf, initialsOf } from './avatarLook';
import css from './Avatar.module.css';

interface AvatarProps {
  /** Decides the colour; stays when the name changes. */
  readonly id: string;
  readonly title: string;
  readonly size?: 'medium' | 'large';
}

export const Avatar = memo(function Avatar({ id, title, size = 'medium' }: AvatarProps) {
  return (
    <span className={css.avatar} data-hue={hueOf(id)} data-size={size} aria-hidden="true">
      {initialsOf(title)}
    </span>
  );
});
