import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import { repliesIn } from '../../../shared/domain/automation/replyCount';
import type { Rule } from '../../../shared/domain/automation/rule';
import type { Calendar } from '../../../shared/domain/hours/calendar';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { BalcaoDatabase } from '../../db/database';
import { hoursKept } from '../../../shared/domain/hours/hoursKept';
import { readAutomatic, readCompany, readCompanyHours } from '../../db/house/readAutomatic';
import { zoneKept } from '../../db/house/zoneKept';
import type { CompanyRow } from '../../db/house/row';
import { listRules } from '../../db/rules/read';
import type { SectorRow } from '../../db/sectors/row';
import { repliesOf } from '../countReplies';
import type { Occasion } from '../occasion';
import type { BotPort } from './botPort';

/** Calendars by their hours, kept by whoever calls: a calendar remembers the days that it was asked about. */
export type CalendarSource = (hours: OpeningHours | null) => Calendar;

/** What answering works with, besides the tables. */
export interface AnswerParts {
  readonly calendars: CalendarSource;
  readonly bot: BotPort;
}

/** What answering looks at, besides the conversation: read once for many of them, inside their transaction. */
export interface AnswerHouse extends AnswerParts {
  readonly settings: AutomaticMessages;
  /** Those that are on, in their order. */
  readonly rules: readonly Rule[];
  /** null: nobody has said who the company is. */
  readonly company: CompanyRow | null;
  readonly sectors: ReadonlyMap<string, SectorRow>;
  readonly companyHours: OpeningHours | null;
  /** Replies of this month before this transaction. */
  readonly replies: number;
  readonly occasion: Occasion;
}

export async function readAnswerHouse(
  db: BalcaoDatabase,
  parts: AnswerParts,
  occasion: Occasion,
): Promise<AnswerHouse> {
  const [settings, rules, company, sectors, companyHours, replies] = [
    await readAutomatic(db),
    await listRules(db),
    await readCompany(db),
    await db.sectors.toArray(),
    await readCompanyHours(db),
    await repliesOf(db, occasion.now),
  ];
  return {
    ...parts,
    ...{ settings, company, companyHours, occasion },
    rules: rules.filter(({ on }) => on),
    sectors: new Map(sectors.map((row) => [row.id, row])),
    replies: repliesIn(replies),
  };
}

/** Hours of a sector: its own, else the company's. */
export function sectorCalendar({ calendars, companyHours, sectors }: AnswerHouse, sectorId: string): Calendar {
  return calendars(hoursKept(sectors.get(sectorId), companyHours));
}

/** IANA zone by whose clock a sector speaks. */
export function sectorZone({ companyHours, company, sectors }: AnswerHouse, sectorId: string): string {
  return zoneKept(sectors.get(sectorId), companyHours, company);
}
