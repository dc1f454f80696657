import { useLiveQuery } from 'dexie-react-hooks';
import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { repliesOf } from '../../commands/countReplies';
import { readAutomatic, readCompany, readCompanyHours } from '../../db/house/readAutomatic';
import type { CompanyRow } from '../../db/house/row';
import type { RepliesMeta } from '../../db/meta/row';
import { useDesk } from '../app/desk';

export interface AutomaticFacts {
  readonly settings: AutomaticMessages;
  readonly company: CompanyRow | null;
  readonly companyHours: OpeningHours | null;
  readonly replies: RepliesMeta;
}

/** What the company answers by itself, as it stands; undefined until the tables have answered. */
export function useAutomatic(): AutomaticFacts | undefined {
  const { db, clock } = useDesk();
  return useLiveQuery(async () => {
    const [settings, company] = [await readAutomatic(db), await readCompany(db)];
    const [companyHours, replies] = [await readCompanyHours(db), await repliesOf(db, clock())];
    return { settings, company, companyHours, replies };
  }, [db, clock]);
}
