import type { OpeningHours, Period } from './openingHours';

/** `09:00-12:00 13:00-18:00` → periods; an end of `24:00` is the end of the day. */
export function periodsOf(text: string): Period[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = 0, to = 0] = part.split('-').map(minuteOf);
      return { from, to };
    });
}

/** Opening hours for tests: Monday to Friday the same, Saturday and Sunday. */
export function hoursOf(weekdays: string, saturday = '', sunday = '', more: Partial<OpeningHours> = {}): OpeningHours {
  const five = Array.from({ length: 5 }, () => periodsOf(weekdays));
  return {
    zone: 'America/Sao_Paulo',
    week: [...five, periodsOf(saturday), periodsOf(sunday)],
    specialDays: [],
    closedNow: null,
    ...more,
  };
}

/** Monday to Friday, 9 to 17, no holidays. */
export const nineToFive = hoursOf('09:00-17:00');

function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
