import { useState } from 'react';
import type { ConnectionCheck } from '../../../shared/contract/channels';
import { useBridge } from '../app/desk';
import { useRefusal } from '../setup/useRefusal';

export interface WebhookCheck {
  readonly running: boolean;
  readonly results: readonly ConnectionCheck[] | null;
  readonly refusal: string | null;
  readonly run: () => Promise<void>;
  readonly clear: () => void;
}

/** Registers the address again and tests it from outside. */
export function useWebhookCheck(): WebhookCheck {
  const bridge = useBridge();
  const wordsOf = useRefusal();
  const [running, setRunning] = useState(false);
  const [results, setResults] = useState<readonly ConnectionCheck[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setRunning(true);
    setRefusal(null);
    const answer = await bridge.request('connection.verifyWebhook');
    setRunning(false);
    if (answer.ok) setResults(answer.value);
    else setRefusal(wordsOf(answer.failure));
  };
  return { running, results, refusal, run, clear: () => setResults(null) };
}
