import { DAY, HOUR, MINUTE, SECOND } from '../../shared/kernel/instant';

/** How long something took, as precise as one speaks of it: 40 s, 4 min, 1 h 05, 3 dias. */
export function workTime(ms: number): string {
  const seconds = Math.round(ms / SECOND);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= (2 * DAY) / MINUTE) return `${Math.round(ms / DAY)} dias`;
  const hours = Math.floor(minutes / (HOUR / MINUTE));
  return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
}
