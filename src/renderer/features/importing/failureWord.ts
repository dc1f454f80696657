import { importing } from '../../words/pt-BR/importing';

type FailureWord = keyof typeof importing.failures;

/** The words of a code; of one that has none, the general ones. */
export function failureWord(code: string): FailureWord {
  return code in importing.failures ? (code as FailureWord) : 'other';
}
