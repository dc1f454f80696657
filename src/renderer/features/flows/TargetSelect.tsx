import { useTranslation } from '../../words/useTranslation';
import type { Flow, Next } from '../../../shared/domain/automation/flow/flow';
import { Select } from '../../ui/Select';
import { nodeKinds, type NodeKind } from './editFlow';

interface TargetSelectProps {
  readonly flow: Flow;
  readonly next: Next;
  /** Said to screen readers. */
  readonly label: string;
  readonly wrong?: boolean;
  /** What an open way means here; absent: it has to be chosen. */
  readonly openWords?: string;
  readonly onChange: (next: Next) => void;
  readonly onCreate: (kind: NodeKind) => void;
}

const ways = ['attendant', 'back', 'start', 'close'] as const;

/** Where a way leads: to a step, to a new one, or out. */
export function TargetSelect({ flow, next, label, wrong, openWords, onChange, onCreate }: TargetSelectProps) {
  const { t } = useTranslation();
  const value = next === null ? '' : next.to === 'node' ? `node:${next.id}` : next.to;
  const lost = next?.to === 'node' && !flow.nodes.some(({ id }) => id === next.id);
  function choose(chosen: string): void {
    const [kind, rest = ''] = chosen.split(':');
    if (kind === 'new') onCreate(rest as NodeKind);
    else if (kind === 'node') onChange({ to: 'node', id: rest });
    else if (chosen === '') onChange(null);
    else onChange({ to: chosen as (typeof ways)[number] });
  }
  const options = [
    { value: '', label: openWords ?? t('flows.target.choose') },
    ...nodeKinds.map((kind) => ({
      value: `new:${kind}`,
      label: t('flows.target.new', { kind: t(`flows.kind.${kind}`) }),
      group: t('flows.target.create'),
    })),
    ...ways.map((way) => ({ value: way, label: t(`flows.end.${way}`), group: t('flows.target.ways') })),
    ...flow.nodes.map(({ id, title }) => ({ value: `node:${id}`, label: title, group: t('flows.target.steps') })),
  ];
  return (
    <Select aria-label={label} wrong={wrong ?? false} value={lost ? '' : value} options={options} onChange={choose} />
  );
}
