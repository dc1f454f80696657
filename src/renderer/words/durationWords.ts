import { DAY, HOUR, MINUTE, SECOND } from '../../shared/kernel/instant';

/** Units as people write them, longest spelling first: `min` must not be read as `m`. */
const units: readonly (readonly [pattern: string, ms: number])[] = [
  ['dias?|d', DAY],
  ['horas?|hs?', HOUR],
  ['minutos?|mins?|m', MINUTE],
  ['segundos?|segs?|s', SECOND],
];

const part = new RegExp(
  `(\\d+(?:[.,]\\d+)?)\\s*(?:(${units.map(([pattern]) => pattern).join(')|(')}))?(?![a-z])`,
  'gy',
);

/** Whole and without a unit in between: 3 dias, 1 h 30 min, 45 s, 0 s. */
export function durationWords(ms: number): string {
  const whole = Math.max(0, Math.round(ms / SECOND)) * SECOND;
  if (whole === 0) return '0 s';
  const days = Math.floor(whole / DAY);
  const parts = [
    days === 1 ? '24 h' : days > 1 ? `${days} dias` : '',
    named(Math.floor((whole % DAY) / HOUR), 'h'),
    named(Math.floor((whole % HOUR) / MINUTE), 'min'),
    named(Math.floor((whole % MINUTE) / SECOND), 's'),
  ];
  // "24 h 3 h" is no way to say 27 h.
  if (days === 1) parts.splice(0, 2, named(24 + Math.floor((whole % DAY) / HOUR), 'h'));
  return parts.filter((text) => text !== '').join(' ');
}

function named(amount: number, unit: string): string {
  return amount > 0 ? `${amount} ${unit}` : '';
}

/**
 * What a person typed, in ms: `3`, `3 min`, `90s`, `1:30`, `1h30`, `1 hora e meia` is not understood.
 * @param bare what a number without a unit means, ms
 * @returns null when it is no length of time
 */
export function parseDuration(text: string, bare: number): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+e\s+/g, ' ');
  const colon = /^(\d+):([0-5]\d)$/.exec(plain);
  if (colon) return Number(colon[1]) * bare + (Number(colon[2]) * bare) / 60;
  let total = 0;
  let smallest = Infinity;
  let place = 0;
  while (place < plain.length) {
    part.lastIndex = place;
    const found = part.exec(plain);
    if (!found) return null;
    const named = units.findIndex((_unit, index) => found[index + 2] !== undefined);
    const unit = named >= 0 ? (units[named]?.[1] ?? bare) : unitAfter(smallest, bare);
    if (unit === null || unit >= smallest) return null;
    total += Number(found[1]?.replace(',', '.')) * unit;
    smallest = unit;
    place = part.lastIndex;
    while (plain[place] === ' ') place += 1;
  }
  return smallest === Infinity ? null : Math.round(total);
}

/** A number without a unit: `bare` at the beginning, the next smaller unit after one ("1h30"). */
function unitAfter(smallest: number, bare: number): number | null {
  if (smallest === Infinity) return bare;
  if (smallest === HOUR) return MINUTE;
  return smallest === MINUTE ? SECOND : null;
}
