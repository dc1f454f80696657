import { useTranslation } from '../../words/useTranslation';
import type { Flow, Next } from '../../../shared/domain/automation/flow/flow';
import inputs from '../../ui/inputs.module.css';
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
  return (
    <select
      className={`${inputs.input} ${inputs.select}`}
      data-width="whole"
      aria-label={label}
      aria-invalid={wrong || undefined}
      value={lost ? '' : value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{openWords ?? t('flows.target.choose')}</option>
      <optgroup label={t('flows.target.create')}>
        {nodeKinds.map((kind) => (
          <option key={kind} value={`new:${kind}`}>
            {t('flows.target.new', { kind: t(`flows.kind.${kind}`) })}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('flows.target.ways')}>
        {ways.map((way) => (
          <option key={way} value={way}>
            {t(`flows.end.${way}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('flows.target.steps')}>
        {flow.nodes.map(({ id, title }) => (
          <option key={id} value={`node:${id}`}>
            {title}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
