import { useLiveQuery } from 'dexie-react-hooks';
import { memo } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { changesOf } from '../../db/changes/read';
import type { ChangeRow } from '../../db/changes/row';
import type { BalcaoDatabase } from '../../db/database';
import { useNow } from '../../ui/useNow';
import { dayOf, fullMoment, listMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useNames, useTeam } from '../service/team';
import { actorOf, changeKey } from './changeKey';
import { groupChanges, type ChangeGroup } from './groupChanges';
import css from './ChangeList.module.css';

/** Lines shown. */
const RECENT = 20;
/** Entries read to find so many. */
const LOOKED_AT = 150;
/** The ticks of a bubble tell these where one looks at it: here they would hide what people did. */
const toldByTicks: ReadonlySet<string> = new Set([
  'message.accepted',
  'message.sent',
  'message.delivered',
  'message.read',
  'message.played',
]);

async function recentOf(db: BalcaoDatabase, conversationId: string): Promise<readonly ChangeGroup[]> {
  const newest = await changesOf(db, conversationId, LOOKED_AT);
  const telling = newest.filter(({ kind }) => !toldByTicks.has(kind));
  return groupChanges(telling, dayOf).slice(0, RECENT);
}

/** What was written in the log about this conversation, newest first, in plain words. */
export function ChangeList({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const changes = useLiveQuery(() => recentOf(db, conversationId), [db, conversationId]);
  const now = useNow(clock, 60_000);
  const nameOf = useActorNames();
  return (
    <section>
      <h3 className={css.heading}>{t('contact.log')}</h3>
      {changes?.length === 0 && <p className={css.empty}>{t('contact.logEmpty')}</p>}
      <ol className={css.list}>
        {changes?.map((group) => (
          <ChangeLine key={group.oldest.seq} group={group} when={whenOf(group, now)} who={nameOf(group.newest)} />
        ))}
      </ol>
    </section>
  );
}

/** When it was, and until when where it went on for a while. */
function whenOf({ newest, oldest, count }: ChangeGroup, now: Instant): string {
  const from = listMoment(oldest.at, now);
  const to = listMoment(newest.at, now);
  return count === 1 || from === to ? to : `${from}–${to}`;
}

/** Who did it: by name where several work here. */
function useActorNames(): (change: ChangeRow) => string {
  const { t } = useTranslation();
  const { divided } = useTeam();
  const nameOf = useNames();
  return ({ actor }) => {
    const kind = actorOf(actor);
    return divided && kind === 'attendant' ? nameOf(actor.slice('attendant:'.length)) : t(`contact.actor.${kind}`);
  };
}

interface ChangeLineProps {
  readonly group: ChangeGroup;
  readonly when: string;
  readonly who: string;
}

// An entry of the log never changes, so its number is enough to know it by.
const ChangeLine = memo(function ChangeLine({ group, when, who }: ChangeLineProps) {
  const { t } = useTranslation();
  const { newest, oldest, count } = group;
  const key = changeKey(newest.kind);
  const what = key === null ? t('contact.changeOther', { kind: newest.kind }) : t(key);
  const moments = [...new Set([fullMoment(oldest.at), fullMoment(newest.at)])];
  return (
    <li className={css.line} title={moments.join(' – ')}>
      <span className={css.what}>
        {what}
        {count > 1 && (
          <span className={css.times} role="img" aria-label={t('contact.changeTimes', { count })}>
            {`${count}×`}
          </span>
        )}
      </span>
      <span className={css.who}>{`${who} · ${when}`}</span>
    </li>
  );
}, sameLine);

function sameLine(before: ChangeLineProps, after: ChangeLineProps): boolean {
  const same = before.group.newest.seq === after.group.newest.seq && before.group.count === after.group.count;
  return same && before.when === after.when && before.who === after.who;
}
