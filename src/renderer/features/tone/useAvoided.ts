import { useDeferredValue } from 'react';
import { avoidedWords, type Avoided } from '../../../shared/domain/replies/avoidedWords';
import { useTone } from './useTone';

export interface AvoidedInText {
  /** The text that was looked at: while one types quickly it is a little older than the field's. */
  readonly typed: string;
  readonly found: readonly Avoided[];
}

const NONE: readonly Avoided[] = [];

/** Words of a text that the company avoids. */
export function useAvoided(text: string): AvoidedInText {
  const tone = useTone();
  // Typing goes first.
  const typed = useDeferredValue(text);
  return { typed, found: tone && typed !== '' ? avoidedWords(typed, tone.avoid) : NONE };
}
