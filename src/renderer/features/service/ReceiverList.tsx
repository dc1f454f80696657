import { IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { isFull, type PersonReceiver, type Receiver, type SectorReceiver } from './receivers';
import { useTeam } from './team';
import css from './dialogs.module.css';

interface ReceiverListProps {
  readonly listId: string;
  readonly receivers: readonly Receiver[];
  readonly active: number;
  readonly onPick: (index: number) => void;
  readonly query: string;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** People, then sectors; the keyboard stays in the field above and moves the mark. */
export function ReceiverList({ listId, receivers, active, onPick, query }: ReceiverListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const firstSector = receivers.findIndex(({ kind }) => kind === 'sector');
  return (
    <div ref={list} id={listId} role="listbox" aria-label={t('service.transfer.list')} className={css.list}>
      {receivers.length === 0 && <p className={css.empty}>{t('service.transfer.none', { query })}</p>}
      {receivers.map((receiver, index) => (
        <div key={`${receiver.kind}-${receiver.id}`} role="presentation">
          {index === 0 && receiver.kind === 'person' && (
            <div className={css.heading} role="presentation">
              {t('service.transfer.people')}
            </div>
          )}
          {index === firstSector && (
            <div className={css.heading} role="presentation">
              {t('service.transfer.sectors')}
            </div>
          )}
          <div
            id={optionId(listId, index)}
            role="option"
            aria-selected={index === active}
            aria-disabled={receiver.holds}
            data-active={index === active || undefined}
            className={css.option}
            onClick={() => onPick(index)}
          >
            {receiver.kind === 'person' ? <Person receiver={receiver} /> : <SectorFacts receiver={receiver} />}
          </div>
        </div>
      ))}
    </div>
  );
}

function Person({ receiver }: { readonly receiver: PersonReceiver }) {
  const { t } = useTranslation();
  const person = useTeam().person(receiver.id);
  const { load, capacity } = receiver;
  return (
    <>
      <PersonAvatar
        name={receiver.name}
        photo={person?.photo ?? null}
        hue={person?.hue ?? 0}
        presence={receiver.presence}
      />
      <span className={css.who}>
        <span className={css.name} title={receiver.name}>
          {receiver.name}
        </span>
        <span className={css.fact}>
          {receiver.holds ? t('service.transfer.has') : t(`service.presence.${receiver.presence}`)}
        </span>
      </span>
      <span className={css.load} data-full={isFull(receiver) || undefined}>
        {isFull(receiver) ? `${t('service.transfer.full')} · ` : ''}
        {capacity === null
          ? t('service.transfer.load', { count: load })
          : t('service.transfer.loadOf', { count: load, capacity })}
      </span>
    </>
  );
}

function SectorFacts({ receiver }: { readonly receiver: SectorReceiver }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={css.sectorMark} aria-hidden="true">
        <IconUsersGroup size={17} stroke={1.7} />
      </span>
      <span className={css.who}>
        <span className={css.name} title={receiver.name}>
          {receiver.name}
        </span>
        <span className={css.fact}>
          {receiver.holds ? t('service.transfer.here') : t('service.transfer.online', { count: receiver.online })}
        </span>
      </span>
      <span className={css.load}>{t('service.transfer.waiting', { count: receiver.waiting })}</span>
    </>
  );
}
