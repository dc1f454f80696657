import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import { Button } from '../../ui/Button';
import { useDesk } from '../app/desk';
import { usePeople, useSectors } from '../service/teamRows';
import { PageAct } from '../settings/PageAct';
import { SettingsPage } from '../settings/SettingsPage';
import { DivideDialog } from './DivideDialog';
import { PersonPanel } from './PersonPanel';
import { TeamList } from './TeamList';
import css from './Team.module.css';

/** The people of the counter; at a counter of one person, the way to a second one. */
export function TeamPage() {
  const { t } = useTranslation();
  const { attendantId } = useDesk();
  const team = usePeople();
  const sectors = useSectors();
  const [open, setOpen] = useState<'new' | 'divide' | { readonly id: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(null);
    // The row that opened it may be gone with the person.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
      }),
    );
  };
  if (team === undefined || sectors === undefined) return null;
  const self = team.find(({ id }) => id === attendantId);
  if (self === undefined) return null;
  const alone = self.pin === null;
  const forbidden = whyNot(self, 'addPerson', { id: '', role: 'attendant' });
  const edited = open !== null && typeof open === 'object' ? team.find(({ id }) => id === open.id) : undefined;
  return (
    <SettingsPage
      title={t('team.title')}
      about={t('team.about')}
      ref={place}
      act={
        !alone && (
          <PageAct
            icon={IconUserPlus}
            locked={forbidden === null ? null : t(`team.whyNot.${forbidden}`)}
            onClick={() => setOpen('new')}
          >
            {t('team.add')}
          </PageAct>
        )
      }
    >
      {alone && <Alone onStart={() => setOpen('divide')} />}
      {!alone && <TeamList team={team} sectors={sectors} selfId={self.id} onOpen={(id) => setOpen({ id })} />}
      {open === 'divide' && <DivideDialog self={self} team={team} onClose={close} />}
      {(open === 'new' || edited) && (
        <PersonPanel
          key={edited?.id ?? 'new'}
          person={edited ?? null}
          self={self}
          team={team}
          sectors={sectors}
          onClose={close}
        />
      )}
    </SettingsPage>
  );
}

function Alone({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={css.alone}>
      <span className={css.aloneMark} aria-hidden="true">
        <IconUsersGroup size={26} stroke={1.5} />
      </span>
      <div>
        <h2 className={css.aloneTitle}>{t('team.alone.title')}</h2>
        <p className={css.aloneText}>{t('team.alone.text')}</p>
        <Button tone="main" icon={IconUserPlus} onClick={onStart}>
          {t('team.alone.start')}
        </Button>
      </div>
    </section>
  );
}
