import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { carriesFiles } from '../../../shared/domain/automation/flow/flow';
import { menuLimits } from '../../../shared/domain/automation/flow/menuLimits';
import { IconButton } from '../../ui/IconButton';
import { Problem } from '../../ui/LabelledField';
import { TextField } from '../../ui/TextField';
import { kindIcons } from './kindLooks';
import type { NodeEditing } from './nodeEditing';
import { NodeFiles } from './NodeFiles';
import { NodeFields } from './NodeFields';
import { NumberField } from './NumberField';
import { TextBox } from './TextBox';
import { useProblemWords } from './useProblemWords';
import css from './Flows.module.css';

interface NodePanelProps {
  readonly editing: NodeEditing;
  readonly isStart: boolean;
  readonly onRemove: () => void;
}

/** Everything about one step. */
export function NodePanel({ editing, isStart, onRemove }: NodePanelProps) {
  const { t } = useTranslation();
  const { node, change, problems } = editing;
  const wordsOf = useProblemWords(editing.flow);
  const Icon = kindIcons[node.kind];
  const whole = problems.filter(({ partId }) => partId === undefined);
  return (
    <section className={css.node} aria-label={node.title} data-pane="flow-node" tabIndex={-1}>
      <header className={css.nodeHead}>
        <span className={css.nodeSign} aria-hidden="true">
          <Icon size={20} stroke={1.7} />
        </span>
        <div className={css.nodeNames}>
          <span className={css.nodeKind}>
            {isStart ? t('flows.startStep', { kind: t(`flows.kind.${node.kind}`) }) : t(`flows.kind.${node.kind}`)}
          </span>
          <h2 className={css.nodeTitle}>{node.title === '' ? t('flows.noTitle') : node.title}</h2>
        </div>
        <IconButton icon={IconTrash} label={t('flows.removeStep')} onClick={onRemove} />
      </header>
      {whole.length > 0 && (
        <ul className={css.problems} aria-label={t('flows.problemsHere')}>
          {whole.map((problem) => (
            <li key={problem.code + (problem.detail ?? '')} data-level={problem.level}>
              <Problem>{wordsOf(problem)}</Problem>
            </li>
          ))}
        </ul>
      )}
      <p className={css.about}>{t(`flows.about.${node.kind}`)}</p>
      <TextField
        label={t('flows.stepTitle')}
        data-first-field
        data-pane-focus
        value={node.title}
        onChange={(title) => change({ ...node, title })}
      />
      <TextBox
        label={t(`flows.textOf.${node.kind}`)}
        value={node.text}
        rows={node.kind === 'answer' ? 5 : 3}
        max={node.kind === 'menu' ? menuLimits.buttonBody : menuLimits.text}
        problem={null}
        variables={editing.variables}
        onChange={(text) => change({ ...node, text })}
      />
      {carriesFiles(node) && <NodeFiles key={node.id} files={node.files ?? []} onChange={editing.changeFiles} />}
      <NodeFields editing={editing} />
      {'tries' in node && (
        <NumberField
          label={t('flows.tries')}
          hint={t('flows.triesHint')}
          value={node.tries}
          min={1}
          max={10}
          onChange={(tries) => change({ ...node, tries })}
        />
      )}
    </section>
  );
}
