import { useTranslation } from '../../words/useTranslation';
import type { ExportJob } from '../../stores/exporting';
import { Button } from '../../ui/Button';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import { ProgressBar } from '../../ui/ProgressBar';
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
    <DialogBody>
      <p className={css.phase} role="status">
        {t(`exporting.phases.${phase}`)}
      </p>
      <ProgressBar label={t(`exporting.phases.${phase}`)} done={steps?.done ?? 0} total={known ? steps.total : null} />
      <p className={css.count}>
        {known ? t('exporting.count', { done: count(steps.done), total: count(steps.total) }) : ' '}
      </p>
      <DialogActs>
        <Button onClick={stop}>{t('exporting.stop')}</Button>
        <Button tone="main" onClick={onClose} data-autofocus>
          {t('exporting.behind')}
        </Button>
      </DialogActs>
    </DialogBody>
  );
}
