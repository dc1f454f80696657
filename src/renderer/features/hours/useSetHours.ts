import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { setCompanyHours } from '../../commands/automatic/setCompanyHours';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useSayKept } from '../settings/useSayKept';

/** Keeps the company's hours; what was refused is said. */
export function useSetHours() {
  const { db, attendantId: by } = useDesk();
  const { t } = useTranslation();
  const occasion = useOccasion();
  const sayKept = useSayKept();
  const [refusal, setRefusal] = useState<string | null>(null);
  async function set(hours: OpeningHours | null): Promise<boolean> {
    const answer = await setCompanyHours(db, { by, hours }, occasion());
    setRefusal(answer.ok ? null : t(`hours.company.refused.${answer.failure.code}`));
    if (answer.ok) sayKept();
    return answer.ok;
  }
  return { set, refusal };
}
