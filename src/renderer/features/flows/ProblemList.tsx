import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import type { FlowProblem } from '../../../shared/domain/automation/flow/flowProblem';
import { useProblemWords } from './useProblemWords';
import css from './Flows.module.css';

interface ProblemListProps {
  readonly flow: Flow;
  readonly problems: readonly FlowProblem[];
  readonly onOpen: (nodeId: string) => void;
}

/** What is wrong anywhere in the tree; a press goes there. */
export function ProblemList({ flow, problems, onOpen }: ProblemListProps) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords(flow);
  if (problems.length === 0) {
    return (
      <p className={css.sound} role="status">
        <IconCircleCheck size={16} aria-hidden="true" />
        {t('flows.sound')}
      </p>
    );
  }
  return (
    <section className={css.allProblems} aria-label={t('flows.problemCount', { count: problems.length })}>
      <h3>{t('flows.problemCount', { count: problems.length })}</h3>
      <ul>
        {problems.map((problem, place) => (
          <li key={place}>
            <button
              type="button"
              className={css.problemLine}
              data-level={problem.level}
              onClick={() => problem.nodeId !== null && onOpen(problem.nodeId)}
            >
              <IconAlertCircle size={15} aria-hidden="true" />
              <span>
                {problem.nodeId !== null && (
                  <strong>{flow.nodes.find(({ id }) => id === problem.nodeId)?.title}: </strong>
                )}
                {wordsOf(problem)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
