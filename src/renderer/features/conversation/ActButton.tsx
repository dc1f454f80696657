import type { ComponentType } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Forbidden } from '../../../shared/domain/team/permissions';
import css from './ConversationHeader.module.css';

interface ActButtonProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly label: string;
  readonly keys: string | null;
  readonly main: boolean;
  /** Why it cannot be done; the button stays where the eye looks for it and says so. */
  readonly forbidden: Forbidden | null;
  readonly onClick: () => void;
}

/** An act of the header: words where there is room, its icon where there is not. */
export function ActButton({ icon: Icon, label, keys, main, forbidden, onClick }: ActButtonProps) {
  const { t } = useTranslation();
  const hint = forbidden !== null ? t(`service.forbidden.${forbidden}`) : keys === null ? label : `${label} · ${keys}`;
  return (
    <button
      type="button"
      className={css.act}
      data-main={main || undefined}
      aria-label={label}
      data-tip={hint}
      aria-disabled={forbidden !== null || undefined}
      aria-keyshortcuts={keys?.replaceAll('Ctrl', 'Control').replaceAll(' ', '+')}
      onClick={() => {
        if (forbidden === null) onClick();
      }}
    >
      <Icon size={16} stroke={1.8} />
      <span>{label}</span>
    </button>
  );
}
