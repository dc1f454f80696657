import { useTranslation } from '../../words/useTranslation';
import type { Next } from '../../../shared/domain/automation/flow/flow';
import type { NodeEditing } from './nodeEditing';
import { TargetSelect } from './TargetSelect';
import css from './Flows.module.css';

interface WayRowProps {
  readonly editing: NodeEditing;
  readonly outletId: string;
  readonly label: string;
  readonly next: Next;
  readonly openWords?: string;
}

/** Where a step goes on. */
export function WayRow({ editing, outletId, label, next, openWords }: WayRowProps) {
  const { t } = useTranslation();
  const wrong = editing.problems.some(
    ({ code, partId }) => (code === 'no-way' || code === 'lost-way') && partId === outletId,
  );
  return (
    <div className={css.way}>
      <span className={css.wayLabel}>{label}</span>
      <TargetSelect
        flow={editing.flow}
        next={next}
        label={t('flows.target.of', { name: label })}
        wrong={wrong}
        {...(openWords === undefined ? {} : { openWords })}
        onChange={(to) => editing.setWay(outletId, to)}
        onCreate={(kind) => editing.create(outletId, kind)}
      />
    </div>
  );
}
