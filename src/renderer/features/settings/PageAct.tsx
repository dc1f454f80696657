import { IconPlus } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from '../../ui/Button';

interface PageActProps {
  readonly icon?: ComponentProps<typeof Button>['icon'];
  /** Why this person may not do it, in words. */
  readonly locked: string | null;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** The one main act of a page of the settings: something new. */
export function PageAct({ icon = IconPlus, locked, onClick, children }: PageActProps) {
  return (
    <Button tone="main" icon={icon} disabled={locked !== null} title={locked ?? undefined} onClick={onClick}>
      {children}
    </Button>
  );
}
