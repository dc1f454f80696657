import { publishFlow, restoreFlowVersion } from '../../commands/flows/publishFlow';
import { removeFlow } from '../../commands/flows/removeFlow';
import { switchEntryFlow } from '../../commands/flows/switchEntryFlow';
import type { FlowRow } from '../../db/flows/row';
import { useNotices } from '../../stores/notices';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

interface Refusable {
  readonly ok: boolean;
}

/** What is done with a menu as a whole, and what is said of it. */
export function useFlowActs({ id }: FlowRow) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const { say } = useNotices.getState();
  const told = (answer: Refusable, words: string): boolean => {
    if (answer.ok) say(words);
    else say(t('flows.refused'), { tone: 'failed' });
    return answer.ok;
  };
  return {
    /** The first one of a counter serves at once: who publishes wants that. */
    publish: async (first: boolean): Promise<boolean> => {
      const answer = await publishFlow(db, { by, flowId: id }, occasion());
      if (!answer.ok) return told(answer, '');
      if (first) await switchEntryFlow(db, { by, flowId: id }, occasion());
      return told(
        answer,
        t(first ? 'flows.published.first' : 'flows.published.again', { version: answer.value.version }),
      );
    },
    restore: async (version: number): Promise<boolean> => {
      const answer = await restoreFlowVersion(db, { by, flowId: id, version }, occasion());
      return told(answer, t('flows.versions.done', { version }));
    },
    switchOn: async (on: boolean): Promise<boolean> => {
      const answer = await switchEntryFlow(db, { by, flowId: on ? id : null }, occasion());
      return told(answer, t(on ? 'flows.switched.on' : 'flows.switched.off'));
    },
    remove: async (): Promise<boolean> =>
      told(await removeFlow(db, { by, flowId: id }, occasion()), t('flows.removed')),
  };
}
