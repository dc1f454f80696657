import { useLiveQuery } from 'dexie-react-hooks';
import { memo } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { changesOf } from '../../db/changes/read';
import type { ChangeRow } from '../../db/changes/row';
import type { BalcaoDatabase } from '../../db/database';
import { useNow } from '../../ui/useNow';
import { fullMoment, listMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { actorOf, changeKey } from './changeKey';
import css from './ChangeList.module.css';

const RECENT = 30;
/** Read to find so many that tell something new. */
const LOOKED_AT = 60;
/** The ticks of a bubble tell these where one looks at it: here they would hide what people did. */
const toldByTicks: ReadonlySet<string> = new Set([
  'message.accepted',
  'message.sent',
  'message.delivered',
  'message.read',
  'message.played',
]);

async function recentOf(db: BalcaoDatabase, conversationId: string): Promise<ChangeRow[]> {
  const newest = await changesOf(db, conversationId, LOOKED_AT);
  return newest.filter(({ kind }) => !toldByTicks.has(kind)).slice(0, RECENT);
}

/** What was written in the log about this conversation, newest first, in plain words. */
export function ChangeList({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const changes = useLiveQuery(() => recentOf(db, conversationId), [db, conversationId]);
  const now = useNow(clock, 60_000);
  return (
    <section>
      <h3 className={css.heading}>{t('contact.log')}</h3>
      {changes?.length === 0 && <p className={css.empty}>{t('contact.logEmpty')}</p>}
      <ol className={css.list}>
        {changes?.map((change) => (
          <ChangeLine key={change.seq} change={change} when={listMoment(change.at, now)} />
        ))}
      </ol>
    </section>
  );
}

interface ChangeLineProps {
  readonly change: ChangeRow;
  readonly when: string;
}

// An entry of the log never changes, so its number is enough to know it by.
const ChangeLine = memo(function ChangeLine({ change, when }: ChangeLineProps) {
  const { t } = useTranslation();
  const key = changeKey(change.kind);
  return (
    <li className={css.line} title={fullMoment(change.at)}>
      <span className={css.what}>{key === null ? t('contact.changeOther', { kind: change.kind }) : t(key)}</span>
      <span className={css.who}>{`${t(`contact.actor.${actorOf(change.actor)}`)} · ${when}`}</span>
    </li>
  );
}, sameLine);

function sameLine(before: ChangeLineProps, after: ChangeLineProps): boolean {
  return before.change.seq === after.change.seq && before.when === after.when;
}
