import { IconFilter } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useSelection } from '../../stores/selection';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';

const FilterPanel = lazy(() => import('./FilterPanel').then((module) => ({ default: module.FilterPanel })));

export function FilterButton() {
  const { t } = useTranslation();
  const filtering = useSelection((state) => state.filter !== null);
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  function close(): void {
    setOpen(false);
    anchor.current?.focus();
  }
  return (
    <>
      <IconButton
        ref={anchor}
        icon={IconFilter}
        label={t('inbox.filter.title')}
        pressed={filtering}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Floating anchor={anchor} label={t('inbox.filter.title')} onClose={close}>
          <Suspense fallback={null}>
            <FilterPanel onClose={close} />
          </Suspense>
        </Floating>
      )}
    </>
  );
}
