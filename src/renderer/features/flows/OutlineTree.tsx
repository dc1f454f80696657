import { IconAlertCircle, IconCornerDownRight, IconLink } from '@tabler/icons-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import type { FlowProblem } from '../../../shared/domain/automation/flow/flowProblem';
import { kindIcons } from './kindLooks';
import { outlineOf, type OutlineRow } from './outline';
import css from './Outline.module.css';

interface OutlineTreeProps {
  readonly flow: Flow;
  readonly problems: readonly FlowProblem[];
  readonly selectedId: string | null;
  readonly onSelect: (nodeId: string) => void;
  /** Enter: on to the step's fields. */
  readonly onOpen: () => void;
}

/** The tree in lines; arrows move, Enter goes to the fields. */
export function OutlineTree({ flow, problems, selectedId, onSelect, onOpen }: OutlineTreeProps) {
  const { t } = useTranslation();
  const { rows, loose } = useMemo(() => outlineOf(flow), [flow]);
  const box = useRef<HTMLDivElement>(null);
  const all = [...rows, ...loose];
  const at = all.findIndex((row) => row.node?.id === selectedId && !row.link);
  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      return onOpen();
    }
    const goal =
      event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step === undefined ? null : at + step;
    if (goal === null) return;
    event.preventDefault();
    const direction = step ?? (event.key === 'End' ? -1 : 1);
    // Lines without a step of their own are passed over.
    for (let place = goal; place >= 0 && place < all.length; place += direction) {
      const row = all[place];
      if (!row?.node || row.link) continue;
      onSelect(row.node.id);
      const found = box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(row.node.id)}"]`);
      found?.focus();
      found?.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
  const line = (row: OutlineRow) => (
    <OutlineLine
      key={row.key}
      row={row}
      selected={row.node?.id === selectedId && !row.link}
      problems={row.link ? [] : problems.filter(({ nodeId }) => nodeId !== null && nodeId === row.node?.id)}
      onSelect={onSelect}
    />
  );
  return (
    <div ref={box} className={css.tree} role="tree" aria-label={t('flows.outline')} onKeyDown={onKeyDown}>
      {rows.map(line)}
      {loose.length > 0 && <p className={css.heading}>{t('flows.loose')}</p>}
      {loose.map(line)}
    </div>
  );
}

interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly selected: boolean;
  readonly problems: readonly FlowProblem[];
  readonly onSelect: (nodeId: string) => void;
}

function OutlineLine({ row, selected, problems, onSelect }: OutlineLineProps) {
  const { t } = useTranslation();
  const { node, via, link, end, depth, ownerId } = row;
  const Icon = node && !link ? kindIcons[node.kind] : link ? IconLink : IconCornerDownRight;
  const isError = problems.some(({ level }) => level === 'error');
  const name = node?.title ?? t(`flows.end.${end ?? 'nowhere'}`);
  return (
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={css.line}
      data-node={link ? undefined : node?.id}
      data-kind={node && !link ? node.kind : 'way'}
      data-end={end ?? undefined}
      style={{ paddingInlineStart: 10 + depth * 18 }}
      onClick={() => onSelect(link ? (node?.id ?? ownerId) : (node?.id ?? ownerId))}
    >
      <span className={css.sign} aria-hidden="true">
        <Icon size={15} stroke={1.8} />
      </span>
      <span className={css.names}>
        {via !== null && <span className={css.via}>{via === '' ? t('flows.noTitle') : via}</span>}
        <span className={css.name}>{name}</span>
      </span>
      {problems.length > 0 && (
        <span
          className={css.mark}
          data-level={isError ? 'error' : 'warning'}
          title={t('flows.problemCount', { count: problems.length })}
        >
          <IconAlertCircle size={15} aria-hidden="true" />
        </span>
      )}
    </div>
  );
}
