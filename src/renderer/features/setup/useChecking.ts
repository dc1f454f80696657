import { useState } from 'react';
import type { ConnectionCheck } from '../../../shared/contract/channels';
import { useConnection } from '../../stores/connection';
import { useBridge } from '../app/desk';
import { verdictOf, type CheckVerdict } from './checkVerdict';
import { toForm, type ConnectionDraft } from './connectionDraft';
import { useRefusal } from './useRefusal';

export interface Checking {
  readonly phase: 'idle' | 'checking' | 'opening';
  /** Results for the draft as it is now; null when there are none. */
  readonly results: readonly ConnectionCheck[] | null;
  /** There were results, but a field has changed since. */
  readonly stale: boolean;
  readonly refusal: string | null;
  readonly verdict: CheckVerdict;
  readonly run: () => Promise<void>;
  readonly open: () => Promise<void>;
}

/** The form as the checks see it: consent is no part of what they look at. */
function fingerprint(draft: ConnectionDraft): string {
  return JSON.stringify({ ...toForm(draft), acceptUnprotected: false });
}

/** Checks the draft against the Graph API, and opens the counter with it. */
export function useChecking(draft: ConnectionDraft): Checking {
  const bridge = useBridge();
  const wordsOf = useRefusal();
  const [phase, setPhase] = useState<Checking['phase']>('idle');
  const [checked, setChecked] = useState<{ of: string; results: readonly ConnectionCheck[] } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const fresh = checked?.of === fingerprint(draft);
  const results = checked && fresh ? checked.results : null;

  const run = async (): Promise<void> => {
    setPhase('checking');
    setRefusal(null);
    const answer = await bridge.request('connection.check', toForm(draft));
    if (answer.ok) setChecked({ of: fingerprint(draft), results: answer.value });
    else setRefusal(wordsOf(answer.failure));
    setPhase('idle');
  };
  const open = async (): Promise<void> => {
    setPhase('opening');
    setRefusal(null);
    const answer = await bridge.request('connection.adopt', toForm(draft));
    setPhase('idle');
    if (answer.ok) useConnection.setState({ status: answer.value });
    else setRefusal(wordsOf(answer.failure));
  };
  const verdict = verdictOf(results ?? [], draft.acceptUnprotected);
  return { phase, results, stale: checked !== null && !fresh, refusal, verdict, run, open };
}
