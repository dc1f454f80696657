import { useTranslation } from '../../words/useTranslation';
import { outboxSummary } from '../../db/outbox/read';
import { useConnection } from '../../stores/connection';
import { useDiagnostics } from '../../stores/diagnostics';
import { useEngineStatus } from '../../stores/engineStatus';
import { useDesk } from '../app/desk';
import { CopyButton } from '../setup/CopyButton';
import css from './Diagnostics.module.css';
import { askApp } from './questions';
import { supportReport } from './supportReport';
import { useAnswer } from './useAnswer';
import { useCalmQuery } from '../status/useCalmQuery';

/** Everything that support needs and nothing personal, in one click. */
export function CopyReport({ quarantined }: { readonly quarantined: number }) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const { value: app } = useAnswer(askApp);
  const outbox = useCalmQuery(() => outboxSummary(db), [db]) ?? null;
  const report = (): string =>
    supportReport({
      at: clock(),
      app,
      connection: useConnection.getState().status,
      engine: useEngineStatus.getState(),
      diagnostics: useDiagnostics.getState().diagnostics,
      outbox,
      quarantined,
    });
  return (
    <div className={css.report}>
      <CopyButton label={t('diagnostics.copyReport')} text={report} />
      {t('diagnostics.reportHint')}
    </div>
  );
}
