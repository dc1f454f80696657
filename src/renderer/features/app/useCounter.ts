import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/kernel/result';
import type { Desk } from './desk';

/** A counter that is open: its desk, and how to close it. */
export interface OpenCounter {
  readonly desk: Desk;
  readonly close: () => Promise<void>;
}

/** Opens database and engine of a number; given by the composition root. */
export type CounterOpener = (phoneNumberId: string) => Promise<Result<OpenCounter, Failure>>;

export type CounterState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly desk: Desk }
  | { readonly state: 'failed'; readonly code: string };

/** The counter of a number while it is shown; another number closes it first. */
export function useCounter(open: CounterOpener, phoneNumberId: string, attempt: number): CounterState {
  const [state, setState] = useState<CounterState>({ state: 'opening' });
  useEffect(() => {
    let wanted = true;
    let opened: OpenCounter | null = null;
    setState({ state: 'opening' });
    void open(phoneNumberId).then((result) => {
      if (!result.ok) {
        if (wanted) setState({ state: 'failed', code: result.failure.code });
        return;
      }
      opened = result.value;
      if (wanted) setState({ state: 'open', desk: opened.desk });
      else void opened.close();
    });
    return () => {
      wanted = false;
      void opened?.close();
    };
  }, [open, phoneNumberId, attempt]);
  return state;
}
