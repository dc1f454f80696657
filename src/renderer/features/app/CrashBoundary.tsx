import { IconPlugConnectedX } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** A fault in a screen must not leave a white window: it says so and offers a way on. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <EmptyState tone="failed" icon={IconPlugConnectedX} title={t('frame.crashed.title')} text={t('frame.crashed.text')}>
      <Button tone="main" autoFocus onClick={() => location.reload()}>
        {t('frame.crashed.reload')}
      </Button>
    </EmptyState>
  );
}
