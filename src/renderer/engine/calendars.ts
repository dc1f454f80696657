import type { Calendar } from '../../shared/domain/hours/calendar';
import { alwaysOpen } from '../../shared/domain/hours/calendar';
import { calendarOf } from '../../shared/domain/hours/calendarOf';
import type { OpeningHours } from '../../shared/domain/hours/openingHours';

/** More than a counter has of different hours; then the old ones go. */
const KEPT = 200;

/** Calendars by what their hours say: a calendar remembers the days that it was asked about, rows are read anew each time. */
export class Calendars {
  private readonly known = new Map<string, Calendar>();

  of(hours: OpeningHours | null): Calendar {
    if (hours === null) return alwaysOpen;
    const key = JSON.stringify(hours);
    const found = this.known.get(key);
    if (found) return found;
    if (this.known.size >= KEPT) this.known.clear();
    const made = calendarOf(hours);
    this.known.set(key, made);
    return made;
  }
}
