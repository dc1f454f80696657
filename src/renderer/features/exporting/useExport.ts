import { useCallback } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import { runExport, type ExportFormat, type ExportOutcome } from '../../portability/runExport';
import { useConnection } from '../../stores/connection';
import { useExporting, type ExportSteps, type ExportSubject } from '../../stores/exporting';
import { useNotices } from '../../stores/notices';
import { useDesk } from '../app/desk';
import { fileNameOfPath } from './fileNameOfPath';

interface ExportChoice {
  readonly format: ExportFormat;
  readonly notes: boolean;
}

/** Begins an export; how it goes stands in the store, whether the box is open or not. */
export function useExport(): (what: ExportSubject, choice: ExportChoice) => void {
  const desk = useDesk();
  const { t } = useTranslation();
  return useCallback(
    (what, choice) => {
      const { db, bridge, clock, random, attendantId } = desk;
      const { status } = useConnection.getState();
      const stopper = new AbortController();
      const stop = (): void => stopper.abort();
      const tools = {
        ...{ db, bridge, clock, t },
        shop: status?.verifiedName ?? 'Balcão',
        number: formatPhone(status?.displayPhoneNumber ?? ''),
      };
      useExporting.setState({ job: { state: 'running', steps: null, stop } });
      const onProgress = calmly<ExportSteps>((steps) =>
        useExporting.setState({ job: { state: 'running', steps, stop } }),
      );
      const run = { signal: stopper.signal, onProgress };
      const takesEverything = status?.review?.takesEverything ?? false;
      void runExport({ what, ...choice, by: attendantId, takesEverything }, tools, random, run).then((outcome) =>
        end(outcome, t),
      );
    },
    [desk, t],
  );
}

/** The bar moves at most ten times a second: painting it is work as well. */
function calmly<Value extends { readonly phase: string }>(tell: (value: Value) => void): (value: Value) => void {
  let last = -Infinity;
  let phase = '';
  return (value) => {
    const now = performance.now();
    if (now - last < 100 && value.phase === phase) return;
    last = now;
    phase = value.phase;
    tell(value);
  };
}

function end(outcome: ExportOutcome, t: ReturnType<typeof useTranslation>['t']): void {
  const seen = useExporting.getState().subject !== null;
  const { say } = useNotices.getState();
  if (outcome.state === 'done') {
    useExporting.setState({ job: { state: 'done', file: outcome } });
    if (!seen) say(t('exporting.finished', { name: fileNameOfPath(outcome.path) }));
  } else if (outcome.state === 'failed') {
    useExporting.setState({ job: { state: 'failed', code: outcome.code, seq: outcome.seq ?? 0 } });
    if (!seen) say(t('exporting.failedNotice'), { tone: 'failed' });
  } else {
    useExporting.setState({ job: null });
    if (outcome.stopped) say(t('exporting.cancelled'));
  }
}
