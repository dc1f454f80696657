import { useTranslation } from '../../words/useTranslation';
import type { ExportJob } from '../../stores/exporting';
import { Button } from '../../ui/Button';
import css from './Exporting.module.css';

interface ExportStepsProps {
  readonly job: Extract<ExportJob, { state: 'running' }>;
  readonly onClose: () => void;
}

/** How far it is. Shutting the box stops nothing. */
export function ExportSteps({ job, onClose }: ExportStepsProps) {
  const { t } = useTranslation();
  const { steps, stop } = job;
  const phase = steps?.phase ?? 'reading';
  const known = steps !== null && steps.phase !== 'ending' && steps.total > 0;
  const count = (value: number): string => value.toLocaleString('pt-BR');
  return (
    <div className={css.body}>
      <p className={css.phase} role="status">
        {t(`exporting.phases.${phase}`)}
      </p>
      <progress
        className={css.bar}
        aria-label={t(`exporting.phases.${phase}`)}
        {...(known ? { value: steps.done, max: steps.total } : {})}
      />
      <p className={css.count}>
        {known ? t('exporting.count', { done: count(steps.done), total: count(steps.total) }) : ' '}
      </p>
      <div className={css.acts}>
        <Button onClick={stop}>{t('exporting.stop')}</Button>
        <Button tone="main" onClick={onClose} data-autofocus>
          {t('exporting.behind')}
        </Button>
      </div>
    </div>
  );
}
