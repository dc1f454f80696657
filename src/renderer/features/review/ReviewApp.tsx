import { useEffect } from 'react';
import { useNotices } from '../../stores/notices';
import { useTranslation } from '../../words/useTranslation';
import { DeskProvider } from '../app/desk';
import { useCounter, type CounterParts } from '../app/useCounter';
import { ViewCountsProvider } from '../inbox/viewCounts';
import { TeamProvider } from '../service/team';
import { TeamRowsProvider } from '../service/teamRows';
import { ReviewFailed } from './ReviewFailed';
import { ReviewFrame } from './ReviewFrame';
import { ReviewOpening } from './ReviewOpening';

interface ReviewAppProps {
  readonly parts: CounterParts;
  readonly phoneNumberId: string;
}

/** A history in a window of its own: no engine, no sign-in, nothing that sends or changes. */
export function ReviewApp({ parts, phoneNumberId }: ReviewAppProps) {
  const counter = useCounter(parts, phoneNumberId, 0);
  useRefusals();
  if (counter.state === 'opening') return <ReviewOpening />;
  if (counter.state === 'failed') return <ReviewFailed code={counter.code} />;
  return (
    <DeskProvider desk={counter.desk}>
      <TeamRowsProvider>
        <TeamProvider>
          <ViewCountsProvider>
            <ReviewFrame />
          </ViewCountsProvider>
        </TeamProvider>
      </TeamRowsProvider>
    </DeskProvider>
  );
}

/** Whatever was tried that would change something: the tables refused it, and the person is told why. */
function useRefusals(): void {
  const { t } = useTranslation();
  useEffect(() => {
    function onRejection(event: PromiseRejectionEvent): void {
      if (!isRefusal(event.reason)) return;
      event.preventDefault();
      useNotices.getState().say(t('review.refused'), { tone: 'failed' });
    }
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, [t]);
}

function isRefusal(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  const inner = 'inner' in reason ? reason.inner : reason.cause;
  return reason.name === 'ReadOnlyHistory' || isRefusal(inner);
}
