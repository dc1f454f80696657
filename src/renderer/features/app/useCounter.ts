import { useEffect, useState } from 'react';
import { done, type Failure, type Result } from '../../../shared/kernel/result';
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
  /** What is being opened on a guess, for the first look; null: nothing, or another number. */
  readonly prepared: (phoneNumberId: string) => Promise<OpenCounter | null>;
}

const OPENING: CounterState = { state: 'opening' };

/** The counter of a number while it is shown; another number closes it first. */
export function useCounter(parts: CounterParts, phoneNumberId: string, attempt: number): CounterState {
  const { openCounter, startWork, prepared } = parts;
  const [state, setState] = useState<CounterState>(OPENING);
  useEffect(() => {
    let wanted = true;
    let end: (() => void) | null = null;
    const work = (counter: OpenCounter): void => {
      const stopWork = startWork(counter.desk);
      end = () => void stopWork().then(counter.close);
      setState({ state: 'open', desk: counter.desk });
    };
    async function open(): Promise<void> {
      const early = await prepared(phoneNumberId);
      const result = early ? done(early) : await openCounter(phoneNumberId);
      if (!result.ok) return wanted ? setState({ state: 'failed', code: result.failure.code }) : undefined;
      return wanted ? work(result.value) : result.value.close();
    }
    setState(OPENING);
    void open().catch((surprise: unknown) => {
      // Said on the screen, and told as every surprise is: nobody waits before an opening that has ended.
      if (wanted) setState({ state: 'failed', code: 'database-unusable' });
      throw surprise;
    });
    return () => {
      wanted = false;
      end?.();
    };
  }, [openCounter, prepared, startWork, phoneNumberId, attempt]);
  return state;
}
