import { useMemo } from 'react';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { Priority } from '../../../shared/domain/conversations/service';
import type { ConversationRow } from '../../db/conversations/row';
import { useActs } from '../../stores/acts';
import { useExporting } from '../../stores/exporting';
import { useSelection } from '../../stores/selection';
import { useDesk } from '../app/desk';
import { actsFor, type ActName, type OfferedAct } from './conversationActs';
import { useTeam } from './team';
import { useServe } from './useServe';

export interface ConversationActs {
  readonly offered: readonly OfferedAct[];
  /** Does it, or asks what is missing for it. */
  readonly run: (name: ActName) => void;
}

/** What can be done with a conversation here and now. */
export function useConversationActs(row: ConversationRow): ConversationActs {
  const team = useTeam();
  const serve = useServe();
  const { me, divided, meId } = team;
  const { isReadOnly } = useDesk().db;
  const offered = useMemo(() => {
    const acts = me ? actsFor(row, me, divided) : [];
    return isReadOnly ? acts.filter(({ name }) => name === 'export') : acts;
  }, [divided, isReadOnly, me, row]);
  function run(name: ActName): void {
    const { ask, write } = useActs.getState();
    switch (name) {
      case 'claim':
        return void serve.claim(row.id);
      case 'reopen':
        return void serve.reopen(row.id);
      case 'wake':
        return void serve.wake(row.id);
      case 'follow':
        return void serve.follow(row.id, !row.service.followerIds.includes(meId));
      case 'priority':
        return void serve.prioritise(row.id, nextPriority(row.service.priority));
      case 'note':
        write('note');
        return useSelection.getState().focusComposer();
      case 'export':
        return useExporting.getState().ask([row.id]);
      case 'takeOver':
      case 'transfer':
      case 'snooze':
      case 'close':
      case 'tags':
      case 'why':
        return ask(name);
      default:
        return assertNever(name);
    }
  }
  return { offered, run };
}

/** Normal → high → urgent → low → normal. */
function nextPriority(priority: Priority): Priority {
  return ((priority + 1) % 4) as Priority;
}
