import type { Calendar } from '../../shared/domain/hours/calendar';
import { alwaysOpen } from '../../shared/domain/hours/calendar';
import { calendarOf } from '../../shared/domain/hours/calendarOf';
import type { CalendarSource } from '../commands/automatic/answerHouse';

/** More than a counter has of different hours; then the old ones go. */
const KEPT = 200;

/** Keeps calendars by what their hours say: rows are read anew each time, and would lose what a calendar remembers. */
export function keptCalendars(): CalendarSource {
  const known = new Map<string, Calendar>();
  return (hours) => {
    if (hours === null) return alwaysOpen;
    const key = JSON.stringify(hours);
    const found = known.get(key);
    if (found) return found;
    if (known.size >= KEPT) known.clear();
    const made = calendarOf(hours);
    known.set(key, made);
    return made;
  };
}
