import { useState } from 'react';
import { addAttendant, type AttendantForm } from '../../commands/addAttendant';
import { changeAttendant } from '../../commands/changeAttendant';
import type { AttendantRow } from '../../db/attendants/row';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useSayKept } from '../settings/useSayKept';
import { capacityOf, type PersonDraft } from './personDraft';
import { usePersonProblem } from './usePersonProblem';

/** Keeps what was filled in. A new owner has a recovery code (`code`) that is shown before the panel goes. */
export function useSavePerson(person: AttendantRow | null, by: string, onSaved: () => void) {
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = usePersonProblem();
  const sayKept = useSayKept();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  async function save(before: PersonDraft, draft: PersonDraft): Promise<void> {
    const answer =
      person === null
        ? await addAttendant(db, { by, pin: draft.pin, ...formOf(draft) }, occasion())
        : await changeAttendant(db, { by, attendantId: person.id, change: changeOf(before, draft) }, occasion());
    if (!answer.ok) return setRefusal(wordsOf(answer.failure.code));
    setRefusal(null);
    sayKept();
    if (answer.value.recoveryCode === null) onSaved();
    else setCode(answer.value.recoveryCode);
  }
  return { save, refusal, code };
}

export function formOf(draft: PersonDraft): AttendantForm {
  const { name, photo, hue, role, sectorIds, ownOnly, hours } = draft;
  return { name, photo, hue, role, sectorIds, ownOnly, hours, capacity: capacityOf(draft.capacity) };
}

/** Only what was touched: what another window changed meanwhile stays. */
function changeOf(before: PersonDraft, draft: PersonDraft): Partial<AttendantForm> {
  const old = formOf(before);
  const changed = Object.entries(formOf(draft)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field as keyof AttendantForm]),
  );
  return Object.fromEntries(changed);
}
