import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import { useDesk } from '../app/desk';
import { usePeople, useSectors } from '../service/teamRows';
import { PageAct } from '../settings/PageAct';
import { SettingsPage } from '../settings/SettingsPage';
import { SectorList } from './SectorList';
import { SectorPanel } from './SectorPanel';
import { Callout } from '../../ui/Callout';

/** The sectors: their order, people, hours, and how they hand out. */
export function SectorsPage() {
  const { t } = useTranslation();
  const { attendantId } = useDesk();
  const team = usePeople();
  const sectors = useSectors();
  const [open, setOpen] = useState<'new' | { readonly id: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(null);
    // The row that opened it may be gone with the sector.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
      }),
    );
  };
  const self = team?.find(({ id }) => id === attendantId);
  if (team === undefined || sectors === undefined || self === undefined) return null;
  const forbidden = whyNot(self, 'manageSectors');
  const locked = forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  const edited = open !== null && open !== 'new' ? sectors.find(({ id }) => id === open.id) : undefined;
  return (
    <SettingsPage
      title={t('sectors.title')}
      about={t('sectors.about')}
      ref={place}
      act={
        <PageAct locked={locked} onClick={() => setOpen('new')}>
          {t('sectors.add')}
        </PageAct>
      }
    >
      {self.pin === null && <Callout tone="info">{t('sectors.alone')}</Callout>}
      <SectorList sectors={sectors} team={team} by={self.id} locked={locked} onOpen={(id) => setOpen({ id })} />
      {(open === 'new' || edited) && (
        <SectorPanel
          key={edited?.id ?? 'new'}
          sector={edited ?? null}
          sectors={sectors}
          team={team}
          by={self.id}
          locked={locked}
          onClose={close}
        />
      )}
    </SettingsPage>
  );
}
