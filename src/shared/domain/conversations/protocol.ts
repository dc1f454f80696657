import type { Instant } from '../../kernel/instant';

/** The last number that was given, and on which day. */
export interface ProtocolCount {
  /** `AAAAMMDD`. */
  readonly day: string;
  readonly last: number;
}

const PLACES = 5;

/** Formats the day of a moment in a zone, `AAAAMMDD`. The formatter is made with the first date: it costs more than a thousand dates. */
export function dayStamp(zone: string): (at: Instant) => string {
  let format: Intl.DateTimeFormat | null = null;
  return (at) => {
    format ??= new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    return format.format(at).replaceAll('-', '');
  };
}

/** The number after the last one: each day begins at 1. A day that is already past keeps counting with the current one. */
export function nextProtocol(count: ProtocolCount | null, day: string): ProtocolCount {
  return count !== null && count.day >= day ? { day: count.day, last: count.last + 1 } : { day, last: 1 };
}

/** `AAAAMMDD-NNNNN`: what a customer can be told, and asks for by. */
export function protocolText({ day, last }: ProtocolCount): string {
  return `${day}-${String(last).padStart(PLACES, '0')}`;
}
