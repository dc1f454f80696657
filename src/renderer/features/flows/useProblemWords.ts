import { useCallback } from 'react';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import type { FlowProblem } from '../../../shared/domain/automation/flow/flowProblem';
import { outletsOf } from '../../../shared/domain/automation/flow/outlets';
import { useTranslation } from '../../words/useTranslation';

type Told = Pick<FlowProblem, 'code' | 'detail'> & Partial<Pick<FlowProblem, 'nodeId' | 'partId'>>;

/** What is wrong, in words, with what to do. */
export function useProblemWords(flow: Flow): (problem: Told) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ code, detail = '', nodeId, partId }) => {
      const words = t(`flowProblems.${code}`, { detail });
      const node = nodeId === null || nodeId === undefined ? undefined : flow.nodes.find(({ id }) => id === nodeId);
      const part = node && partId !== undefined ? outletsOf(node).find(({ id }) => id === partId)?.title : null;
      return part ? `${part}: ${words}` : words;
    },
    [flow, t],
  );
}
