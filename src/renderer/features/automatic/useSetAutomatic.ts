import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { setAutomatic, type AutomaticChange } from '../../commands/automatic/setAutomatic';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

/** Keeps changes of the automatic messages; what was refused is said. */
export function useSetAutomatic() {
  const { db, attendantId: by } = useDesk();
  const { t } = useTranslation();
  const occasion = useOccasion();
  const [refusal, setRefusal] = useState<string | null>(null);
  async function set(change: AutomaticChange['change']): Promise<boolean> {
    const answer = await setAutomatic(db, { by, change }, occasion());
    setRefusal(answer.ok ? null : t(`automatic.problems.${answer.failure.code}`, { braces: '{{ }}' }));
    return answer.ok;
  }
  return { set, refusal };
}
