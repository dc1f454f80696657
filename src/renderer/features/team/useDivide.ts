import { useRef, useState } from 'react';
import { addAttendant } from '../../commands/addAttendant';
import { divideCounter } from '../../commands/divideCounter';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import type { PersonDraft } from './personDraft';
import { usePersonProblem } from './usePersonProblem';
import { formOf } from './useSavePerson';

/** Divides the counter and adds the first colleague; `code` is the owner's, shown once both are there. */
export function useDivide(by: string) {
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = usePersonProblem();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  // The code of a counter that is divided already, while the colleague was refused: it must not be lost by trying again.
  const divided = useRef<string | null>(null);
  async function divide(you: PersonDraft, other: PersonDraft): Promise<void> {
    if (divided.current === null) {
      const { name, photo, hue, pin } = you;
      const answer = await divideCounter(db, { by, name, photo, hue, pin }, occasion());
      if (!answer.ok) return setRefusal(wordsOf(answer.failure.code));
      divided.current = answer.value.recoveryCode;
    }
    const added = await addAttendant(db, { by, pin: other.pin, ...formOf(other) }, occasion());
    if (!added.ok) return setRefusal(wordsOf(added.failure.code));
    setCode(divided.current);
  }
  /** @returns whether the dialog may go: not before the code of a counter that is divided was shown */
  function leave(): boolean {
    if (divided.current === null) return true;
    setCode(divided.current);
    return false;
  }
  return { divide, leave, refusal, code };
}
