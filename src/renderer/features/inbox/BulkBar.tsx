import {
  IconArrowsRightLeft,
  IconBolt,
  IconCheck,
  IconClock,
  IconFileExport,
  IconTag,
  IconX,
} from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { readMany } from '../../db/conversations/readMany';
import { useExporting } from '../../stores/exporting';
import { useMarked } from '../../stores/marked';
import { IconButton } from '../../ui/IconButton';
import { useDesk } from '../app/desk';
import { CloseDialog } from '../service/CloseDialog';
import { SnoozeMenu } from '../service/SnoozeMenu';
import { TagsDialog } from '../service/TagsDialog';
import { useTeam } from '../service/team';
import { TransferDialog } from '../service/TransferDialog';
import { useKnownTags } from '../service/useKnownTags';
import { useReceivers } from '../service/useReceivers';
import { useBulk } from './useBulk';
import css from './BulkBar.module.css';

type Asking = 'assign' | 'close' | 'macro' | 'snooze' | 'tag';

const MacroMany = lazy(() => import('../macros/MacroMany').then((module) => ({ default: module.MacroMany })));

/** What can be done with the marked conversations. */
export function BulkBar() {
  const { t } = useTranslation();
  const { divided, me } = useTeam();
  const marked = useMarked((state) => state.ids);
  const clear = useMarked((state) => state.clear);
  const ids = useMemo(() => [...marked], [marked]);
  const bulk = useBulk(ids);
  const bar = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  // Giving to others is a manager's act.
  const assigns = divided && me !== undefined && may(me, 'seeAll');
  function leave(): void {
    setAsking(null);
  }
  function does(act: Promise<void>): void {
    leave();
    void act;
    document.querySelector<HTMLElement>('[data-pane="list"] [role="listbox"]')?.focus();
  }
  return (
    <div ref={bar} className={css.bar} role="toolbar" aria-label={t('inbox.bulk.label')}>
      <span className={css.count} role="status">
        {t('inbox.bulk.count', { count: ids.length })}
      </span>
      {assigns && (
        <IconButton icon={IconArrowsRightLeft} label={t('inbox.bulk.assign')} onClick={() => setAsking('assign')} />
      )}
      <IconButton icon={IconCheck} label={t('inbox.bulk.close')} onClick={() => setAsking('close')} />
      <IconButton icon={IconClock} label={t('inbox.bulk.snooze')} onClick={() => setAsking('snooze')} />
      <IconButton icon={IconTag} label={t('inbox.bulk.tag')} onClick={() => setAsking('tag')} />
      <IconButton icon={IconBolt} label={t('macros.many.act')} onClick={() => setAsking('macro')} />
      <IconButton
        icon={IconFileExport}
        label={t('inbox.bulk.export')}
        onClick={() => useExporting.getState().ask(ids)}
      />
      <IconButton icon={IconX} label={t('inbox.bulk.clear')} onClick={clear} />
      {asking === 'macro' && (
        <Suspense>
          <MacroMany ids={ids} onClose={leave} onDone={() => does(Promise.resolve())} />
        </Suspense>
      )}
      {asking === 'snooze' && (
        <SnoozeMenu anchor={bar} onClose={leave} onSnooze={(until) => does(bulk.snooze(until))} />
      )}
      {asking === 'close' && (
        <ClosingMany ids={ids} onClose={leave} onCloseMany={(reason) => does(bulk.close(reason))} />
      )}
      {asking === 'tag' && <TaggingMany count={ids.length} onClose={leave} onSave={(tags) => does(bulk.tag(tags))} />}
      {asking === 'assign' && (
        <AssigningMany count={ids.length} onClose={leave} onAssign={(id) => does(bulk.assign(id))} />
      )}
    </div>
  );
}

interface ClosingManyProps {
  readonly ids: readonly string[];
  readonly onCloseMany: (reason: string | null) => void;
  readonly onClose: () => void;
}

function ClosingMany({ ids, onCloseMany, onClose }: ClosingManyProps) {
  const { db } = useDesk();
  const rows = useLiveQuery(() => readMany(db, ids), [db, ids]);
  const waiting = rows?.filter((row) => row.waitingSince !== null).length ?? 0;
  return (
    <CloseDialog
      count={ids.length}
      tags={[]}
      knownTags={[]}
      waiting={waiting}
      onClose={onClose}
      onCloseConversations={onCloseMany}
    />
  );
}

interface TaggingManyProps {
  readonly count: number;
  readonly onSave: (tags: readonly string[]) => void;
  readonly onClose: () => void;
}

function TaggingMany(props: TaggingManyProps) {
  const known = useKnownTags();
  return <TagsDialog {...props} tags={[]} known={known} />;
}

interface AssigningManyProps {
  readonly count: number;
  readonly onAssign: (attendantId: string) => void;
  readonly onClose: () => void;
}

function AssigningMany({ count, onAssign, onClose }: AssigningManyProps) {
  const { t } = useTranslation();
  const people = useReceivers(null).filter(({ kind }) => kind === 'person');
  return (
    <TransferDialog
      title={t('inbox.bulk.assignTitle', { count })}
      receivers={people}
      withNote={false}
      confirmWords={({ name }) => t('inbox.bulk.assignTo', { count, name })}
      onClose={onClose}
      onTransfer={({ id }) => onAssign(id)}
    />
  );
}
