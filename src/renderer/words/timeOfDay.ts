const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes after midnight as a clock shows them: 08:30; the end of the day is 24:00. */
export function timeOfDayWords(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`;
}

/**
 * What a person typed as a time of day: `8`, `8h`, `8:30`, `8h30`, `0830`, `24:00`.
 * @returns minutes after midnight, 0–1440; null when it is no time
 */
export function parseTimeOfDay(text: string): number | null {
  const plain = text.trim().toLowerCase();
  const found =
    /^(\d{1,2})(?:\s*(?:h|hs|horas?|:|\.))?$/.exec(plain) ??
    /^(\d{1,2})\s*(?::|h|\.)\s*(\d{2})(?:\s*(?:min|m|h))?$/.exec(plain) ??
    /^(\d{1,2})(\d{2})$/.exec(plain);
  if (!found) return null;
  const minutes = Number(found[2] ?? 0);
  const total = Number(found[1]) * HOUR + minutes;
  return minutes < HOUR && total <= DAY ? total : null;
}
