import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconLoader2,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { CheckName, ConnectionCheck } from '../../../shared/contract/channels';
import css from './CheckList.module.css';
import { checkOrder, isKnownCheck } from './checkVerdict';

const marks = {
  passed: IconCircleCheckFilled,
  warning: IconAlertTriangleFilled,
  failed: IconCircleXFilled,
  skipped: IconCircleDashed,
  running: IconLoader2,
} as const;

interface CheckListProps {
  readonly checks: readonly ConnectionCheck[];
  /** While they run: the names, each as running. */
  readonly running?: boolean;
  readonly names?: readonly CheckName[];
}

/** Each check with its own result, what it means and what to do. */
export function CheckList({ checks, running = false, names = checkOrder }: CheckListProps) {
  const rank = (check: ConnectionCheck): number => checkOrder.indexOf(check.check);
  return (
    <ul className={css.list} aria-busy={running} aria-live="polite">
      {running
        ? names.map((name) => <Pending key={name} name={name} />)
        : [...checks].sort((a, b) => rank(a) - rank(b)).map((check) => <Checked key={check.check} check={check} />)}
    </ul>
  );
}

function Pending({ name }: { readonly name: CheckName }) {
  const { t } = useTranslation();
  return (
    <li className={css.item} data-state="running">
      <span className={css.mark} aria-hidden="true">
        <IconLoader2 size={18} />
      </span>
      <span className={css.name}>{t(`setup.checkNames.${name}`)}</span>
      <p className={css.means}>{t('setup.verify.running')}</p>
    </li>
  );
}

function Checked({ check }: { readonly check: ConnectionCheck }) {
  const { t } = useTranslation();
  const Mark = marks[check.state];
  const { code } = check;
  const means = isKnownCheck(code) ? t(`setup.checks.${code}.means`) : t('setup.checkUnknown', { code });
  const act = isKnownCheck(code) ? t(`setup.checks.${code}.act`) : '';
  return (
    <li className={css.item} data-state={check.state}>
      <span className={css.mark} role="img" aria-label={t(`setup.checkStates.${check.state}`)}>
        <Mark size={18} />
      </span>
      <span className={css.name}>{t(`setup.checkNames.${check.check}`)}</span>
      <div>
        <p className={css.means}>{means}</p>
        {act && <p className={css.act}>{act}</p>}
        {check.detail && check.state !== 'passed' && (
          <p className={css.detail}>{t('setup.verify.detail', { detail: check.detail })}</p>
        )}
      </div>
    </li>
  );
}
