import { useLiveQuery } from 'dexie-react-hooks';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { changesOf } from '../../db/changes/read';
import type { ChangeRow } from '../../db/changes/row';
import type { BalcaoDatabase } from '../../db/database';
import { Button } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import { dayOf, fullMoment, listMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useNames, useTeam } from '../service/team';
import { actorOf, changeKey } from './changeKey';
import { foldTalk, type LogLine } from './foldTalk';
import { groupChanges, type ChangeGroup } from './groupChanges';
import { TalkLine } from './TalkLine';
import css from './ChangeList.module.css';

/** Lines shown, and as many more each time that they are asked for. */
const LINES = 20;
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

interface Log {
  readonly lines: readonly LogLine[];
  /** There are older ones. */
  readonly more: boolean;
}

/** @param pages how often more was asked for, the first look included */
async function logOf(db: BalcaoDatabase, conversationId: string, pages: number): Promise<Log> {
  const newest = await changesOf(db, conversationId, LOOKED_AT * pages);
  const telling = newest.filter(({ kind }) => !toldByTicks.has(kind));
  const lines = foldTalk(groupChanges(telling, dayOf), dayOf);
  const most = LINES * pages;
  return { lines: lines.slice(0, most), more: lines.length > most || newest.length === LOOKED_AT * pages };
}

/** What was written in the log about this conversation, newest first, in plain words. */
export function ChangeList({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const [pages, setPages] = useState(1);
  const log = useLiveQuery(() => logOf(db, conversationId, pages), [db, conversationId, pages]);
  const now = useNow(clock, 60_000);
  const nameOf = useActorNames();
  const list = useRef<HTMLOListElement>(null);
  const more = log?.more ?? false;
  useEffect(() => {
    // The button that was pressed is gone with the last lines.
    if (!more && pages > 1 && document.activeElement === document.body) list.current?.focus();
  }, [more, pages]);
  const line = (group: ChangeGroup) => (
    <ChangeLine key={group.oldest.seq} group={group} when={whenOf(group, now)} who={nameOf(group.newest)} />
  );
  return (
    <section>
      <h3 className={css.heading}>{t('contact.log')}</h3>
      {log?.lines.length === 0 && <p className={css.empty}>{t('contact.logEmpty')}</p>}
      <ol ref={list} className={css.list} tabIndex={-1}>
        {log?.lines.map((each) =>
          each.kind === 'act' ? (
            line(each.group)
          ) : (
            <TalkLine key={each.groups.at(-1)?.oldest.seq} talk={each} when={whenOfTalk(each.groups, now)}>
              {each.groups.map(line)}
            </TalkLine>
          ),
        )}
      </ol>
      {more && (
        <Button tone="text" onClick={() => setPages(pages + 1)}>
          {t('contact.logMore')}
        </Button>
      )}
    </section>
  );
}

function whenOfTalk(groups: readonly ChangeGroup[], now: Instant): string {
  const [first] = groups;
  const last = groups.at(-1);
  return first && last ? whenOf({ newest: first.newest, oldest: last.oldest, count: groups.length }, now) : '';
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
