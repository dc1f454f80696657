import { alwaysOpen, type Calendar } from '../../../shared/domain/hours/calendar';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { hoursKept } from '../../../shared/domain/hours/hoursKept';
import { counterFigures, type CounterFigures, type Measured } from '../../../shared/domain/metrics/counterFigures';
import { serviceTimes, type Span } from '../../../shared/domain/metrics/serviceTimes';
import { readServiceEvents } from '../../db/changes/readServiceEvents';
import { readActive } from '../../db/conversations/readActive';
import type { BalcaoDatabase } from '../../db/database';
import { readCompanyHours } from '../../db/house/readAutomatic';
import { everySector } from '../../db/sectors/read';
import { readScores, type Scores } from '../../db/surveys/readScores';

export interface Figures {
  /** By the clock on the wall. */
  readonly clock: CounterFigures;
  /** By the business time of each sector. */
  readonly business: CounterFigures;
  readonly scores: Scores;
}

/** Counts how the counter served in a period. Reads only, one conversation at a time; null: it was broken off. */
export async function readFigures(db: BalcaoDatabase, period: Span, signal: AbortSignal): Promise<Figures | null> {
  const sectors = new Map((await everySector(db)).map((sector) => [sector.id, sector]));
  const companyHours = await readCompanyHours(db);
  const calendars = new Map<string, Calendar>();
  const measured: Measured[] = [];
  for await (const { id, service } of readActive(db, period.from)) {
    if (signal.aborted) return null;
    const { sectorId } = service;
    const sector = sectors.get(sectorId);
    const calendar = calendars.get(sectorId) ?? calendarOf(hoursKept(sector, companyHours));
    calendars.set(sectorId, calendar);
    const services = serviceTimes(await readServiceEvents(db, id, period.from));
    // Where people take from the queue by hand no time is promised.
    const answerWithin = !sector || sector.rules.mode === 'manual' ? null : sector.rules.reassignAfter;
    measured.push({ services, calendar, answerWithin });
  }
  const byClock = measured.map((one) => ({ ...one, calendar: alwaysOpen }));
  const scores = await readScores(db, period);
  if (signal.aborted) return null;
  return { clock: counterFigures(byClock, period), business: counterFigures(measured, period), scores };
}
