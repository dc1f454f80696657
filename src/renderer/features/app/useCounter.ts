import { useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../../shared/kernel/result';
import type { Desk } from './desk';

/** A counter that is open: its desk, and how to close its database. */
export interface OpenCounter {
  readonly desk: Desk;
  readonly close: () => void;
}

/** Opens the database of a number; given by the composition root. */
export type CounterOpener = (phoneNumberId: string) => Promise<Result<OpenCounter, Failure>>;
/** Starts the engine on an open counter; the answer stops it. */
export type WorkStarter = (desk: Desk) => () => Promise<void>;

export type CounterState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly desk: Desk }
  | { readonly state: 'failed'; readonly code: string };

export interface CounterParts {
  readonly openCounter: CounterOpener;
  readonly startWork: WorkStarter;
  /** What was opened on a guess, for the first look. */
  readonly prepared: (phoneNumberId: string) => OpenCounter | null;
}

const OPENING: CounterState = { state: 'opening' };

/** The counter of a number while it is shown; another number closes it first. */
export function useCounter(parts: CounterParts, phoneNumberId: string, attempt: number): CounterState {
  const { openCounter, startWork, prepared } = parts;
  const [first] = useState(() => prepared(phoneNumberId));
  const waiting = useRef(first);
  const [state, setState] = useState<CounterState>(first ? { state: 'open', desk: first.desk } : OPENING);
  useEffect(() => {
    let wanted = true;
    let end: (() => void) | null = null;
    const work = (counter: OpenCounter): void => {
      const stopWork = startWork(counter.desk);
      end = () => void stopWork().then(counter.close);
      setState({ state: 'open', desk: counter.desk });
    };
    const ready = waiting.current;
    waiting.current = null;
    if (ready) work(ready);
    else {
      setState(OPENING);
      void openCounter(phoneNumberId).then((result) => {
        if (!result.ok) return wanted ? setState({ state: 'failed', code: result.failure.code }) : undefined;
        return wanted ? work(result.value) : result.value.close();
      });
    }
    return () => {
      wanted = false;
      end?.();
    };
  }, [openCounter, startWork, phoneNumberId, attempt]);
  return state;
}
