import { useState } from 'react';
import { addSector } from '../../commands/addSector';
import { changeSector, type SectorChange } from '../../commands/changeSector';
import type { SectorRow } from '../../db/sectors/row';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useSayKept } from '../settings/useSayKept';
import { effectiveRules, type SectorDraft } from './sectorDraft';
import { useSectorProblem } from './useSectorProblem';

/** Keeps what was filled in for a sector. */
export function useSaveSector(sector: SectorRow | null, by: string, onSaved: () => void) {
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = useSectorProblem();
  const sayKept = useSayKept();
  const [refusal, setRefusal] = useState<string | null>(null);
  async function save(before: SectorDraft, draft: SectorDraft): Promise<void> {
    const fields = { ...draft, rules: effectiveRules(draft.rules, before.rules) };
    const answer =
      sector === null
        ? await addSector(db, { by, ...fields }, occasion())
        : await changeSector(db, { by, sectorId: sector.id, change: changeOf(before, fields) }, occasion());
    if (!answer.ok) return setRefusal(wordsOf(answer.failure.code, draft.rules.reassignAfter));
    sayKept();
    onSaved();
  }
  return { save, refusal };
}

/** Only what was touched: what another window changed meanwhile stays. */
function changeOf(before: SectorDraft, after: SectorDraft): SectorChange['change'] {
  const fields = ['name', 'rules', 'hours', 'attendantIds'] as const;
  const touched = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(touched.map((field) => [field, after[field]]));
}
