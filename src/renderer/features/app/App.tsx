import { IconDatabaseX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ViewCountsProvider } from '../inbox/viewCounts';
import { TeamProvider } from '../service/team';
import { TeamRowsProvider } from '../service/teamRows';
import { SessionGate } from '../session/SessionGate';
import { CrashBoundary } from './CrashBoundary';
import { DeskProvider } from './desk';
import { Frame } from './Frame';
import { OpeningFrame } from './OpeningFrame';
import { useCounter, type CounterParts } from './useCounter';

const ReviewApp = lazy(() => import('../review/ReviewApp').then((module) => ({ default: module.ReviewApp })));
const FirstStart = lazy(() => import('../setup/FirstStart').then((module) => ({ default: module.FirstStart })));

interface AppProps {
  readonly parts: CounterParts;
}

/** First screen without a number, the counter with one. */
export function App({ parts }: AppProps) {
  const kind = useConnection((state) => state.status?.kind);
  const phoneNumberId = useConnection((state) => state.status?.phoneNumberId ?? null);
  if (kind === undefined) return <OpeningFrame />;
  return (
    <CrashBoundary>
      {kind === 'none' || phoneNumberId === null ? (
        <Suspense fallback={null}>
          <FirstStart />
        </Suspense>
      ) : kind === 'review' ? (
        <Suspense fallback={null}>
          <ReviewApp parts={parts} phoneNumberId={phoneNumberId} />
        </Suspense>
      ) : (
        <Counter key={phoneNumberId} parts={parts} phoneNumberId={phoneNumberId} />
      )}
    </CrashBoundary>
  );
}

interface CounterProps extends AppProps {
  readonly phoneNumberId: string;
}

function Counter({ parts, phoneNumberId }: CounterProps) {
  const [attempt, setAttempt] = useState(0);
  const counter = useCounter(parts, phoneNumberId, attempt);
  if (counter.state === 'opening') return <OpeningFrame />;
  if (counter.state === 'failed') return <OpenFailed code={counter.code} onAgain={() => setAttempt(attempt + 1)} />;
  return (
    <DeskProvider desk={counter.desk}>
      <TeamRowsProvider>
        <SessionGate>
          <TeamProvider>
            <ViewCountsProvider>
              <Frame />
            </ViewCountsProvider>
          </TeamProvider>
        </SessionGate>
      </TeamRowsProvider>
    </DeskProvider>
  );
}

const failureCodes = ['database-newer', 'database-blocked', 'disk-full', 'database-unusable'] as const;

function OpenFailed({ code, onAgain }: { readonly code: string; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const known = failureCodes.find((candidate) => candidate === code) ?? 'database-unusable';
  return (
    <EmptyState
      tone="failed"
      icon={IconDatabaseX}
      title={t('frame.openFailed.title')}
      text={t(`frame.openFailed.${known}`)}
    >
      <Button tone="main" autoFocus onClick={onAgain}>
        {t('frame.openFailed.again')}
      </Button>
    </EmptyState>
  );
}
