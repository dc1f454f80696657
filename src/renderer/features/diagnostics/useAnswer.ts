import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/kernel/result';
import type { Bridge } from '../../bridge/bridge';
import { useBridge } from '../app/desk';

export interface Answer<Value> {
  /** null until it is there. */
  readonly value: Value | null;
  readonly failure: Failure | null;
}

/**
 * Asks main once when the screen opens, and again when `again` changes.
 * @param ask stands outside the component: a new function would be a new question
 */
export function useAnswer<Value>(ask: (bridge: Bridge) => Promise<Result<Value>>, again?: number): Answer<Value> {
  const bridge = useBridge();
  const [answer, setAnswer] = useState<Answer<Value>>({ value: null, failure: null });
  useEffect(() => {
    let gone = false;
    void ask(bridge).then((result) => {
      if (gone) return;
      setAnswer(result.ok ? { value: result.value, failure: null } : { value: null, failure: result.failure });
    });
    return () => {
      gone = true;
    };
  }, [ask, bridge, again]);
  return answer;
}
