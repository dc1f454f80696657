import { nothingAutomatic } from '../../../shared/domain/automation/automaticMessages';
import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { BalcaoDatabase } from '../database';
import type { AutomaticRow, EntryRow, HoursRow } from './automaticRow';
import type { CompanyRow } from './row';

/** What the company answers by itself; nothing while nobody has set it. */
export async function readAutomatic(db: BalcaoDatabase): Promise<AutomaticMessages> {
  const row = (await db.house.get('automatic')) as AutomaticRow | undefined;
  // Whatever was added since it was kept is off.
  return { ...nothingAutomatic, ...row };
}

/** The menu that new conversations enter; null: none. */
export async function readEntryFlow(db: BalcaoDatabase): Promise<string | null> {
  return ((await db.house.get('entry')) as EntryRow | undefined)?.flowId ?? null;
}

/** Who the company is; null while nobody has said. */
export async function readCompany(db: BalcaoDatabase): Promise<CompanyRow | null> {
  return ((await db.house.get('company')) as CompanyRow | undefined) ?? null;
}

/** When the company is open; null: always. Sectors without hours of their own keep it. */
export async function readCompanyHours(db: BalcaoDatabase): Promise<OpeningHours | null> {
  return ((await db.house.get('hours')) as HoursRow | undefined)?.hours ?? null;
}
