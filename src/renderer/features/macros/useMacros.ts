import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { maySeeReply } from '../../../shared/domain/replies/quickReply';
import { everyMacro } from '../../db/macros/read';
import type { MacroRow } from '../../db/macros/row';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';

/** The macros that this person may use, those used most first; undefined until read. */
export function useMacros(): readonly MacroRow[] | undefined {
  const { db } = useDesk();
  const { me, reading } = useTeam();
  const rows = useLiveQuery(() => everyMacro(db), [db]);
  return useMemo(() => {
    if (!me || !rows) return undefined;
    // In a history that is only read nothing is done.
    if (reading) return [];
    const seen = rows.filter((row) => maySeeReply(row, me));
    return seen.sort((a, b) => b.uses - a.uses || a.title.localeCompare(b.title, 'pt-BR'));
  }, [me, reading, rows]);
}
