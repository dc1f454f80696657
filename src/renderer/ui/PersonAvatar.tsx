import { IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import type { PresenceState } from '../../shared/domain/team/presence';
import { initialsOf } from './avatarLook';
import { photoAddress } from './photoAddress';
import css from './PersonAvatar.module.css';

interface PersonAvatarProps {
  readonly name: string;
  readonly photo: string | null;
  /** 0–11. */
  readonly hue: number;
  readonly size?: 'small' | 'medium' | 'large' | 'huge';
  /** Shown as a dot; said in words beside it by who uses this. */
  readonly presence?: PresenceState | null;
}

/** Somebody of the team: picture, initials, or a silhouette while there is no name. */
export const PersonAvatar = memo(function PersonAvatar({
  name,
  photo,
  hue,
  size = 'medium',
  presence = null,
}: PersonAvatarProps) {
  const address = photo === null ? null : photoAddress(photo);
  return (
    <span className={css.person} data-size={size} aria-hidden="true">
      <span className={css.face} data-hue={hue}>
        {address !== null ? (
          <img className={css.photo} src={address} alt="" draggable={false} />
        ) : name.trim() === '' ? (
          <IconUser size="55%" stroke={1.7} />
        ) : (
          initialsOf(name)
        )}
      </span>
      {presence !== null && <span className={css.dot} data-state={presence} />}
    </span>
  );
});
