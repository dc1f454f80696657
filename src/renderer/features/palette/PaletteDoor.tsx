import { lazy, Suspense, useState } from 'react';
import { TypingAhead } from '../../ui/TypingAhead';
import { useTranslation } from '../../words/useTranslation';

const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })));

interface PaletteDoorProps {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** The palette, which is loaded when it is first asked for: what is typed meanwhile stands in it. */
export function PaletteDoor({ onClose, onShortcuts }: PaletteDoorProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const ahead = <TypingAhead label={t('palette.label')} value={typed} onChange={setTyped} onLeave={onClose} />;
  return (
    <Suspense fallback={ahead}>
      <Palette typed={typed} onClose={onClose} onShortcuts={onShortcuts} />
    </Suspense>
  );
}
