import { digitsOf } from '../../kernel/text';

/** Area codes in use in Brazil (Anatel). */
const AREA_CODES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55 ' +
    '61 62 63 64 65 66 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99'
  ).split(' '),
);

/** Country codes of one or two digits; all others have three (ITU E.164). */
const SHORT_COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

export interface BrazilPhone {
  readonly area: string;
  /** 8 digits, or 9 with the ninth digit. */
  readonly subscriber: string;
}

/** Is it an area code (DDD) of Brazil? */
export function isAreaCode(area: string): boolean {
  return AREA_CODES.has(area);
}

/** Takes a number with country code apart; null when it is no Brazilian number. */
export function brazilPhone(waId: string): BrazilPhone | null {
  const digits = digitsOf(waId);
  if (!/^55\d{10,11}$/.test(digits)) return null;
  const area = digits.slice(2, 4);
  const subscriber = digits.slice(4);
  if (!isAreaCode(area)) return null;
  if (subscriber.length === 9 && !subscriber.startsWith('9')) return null;
  return { area, subscriber };
}

/**
 * The number as given, then the other form of the same Brazilian mobile: with and without the ninth digit
 * (cloud-api 2.2). Only numbers whose 8 digits begin with 6–9 existed before that digit came; a landline plus a 9
 * would be somebody else's mobile.
 */
export function waIdCandidates(waId: string): string[] {
  const digits = digitsOf(waId);
  const phone = brazilPhone(digits);
  if (!phone) return digits === '' ? [] : [digits];
  const { area, subscriber } = phone;
  if (/^[6-9]\d{7}$/.test(subscriber)) return [digits, `55${area}9${subscriber}`];
  if (/^9[6-9]\d{7}$/.test(subscriber)) return [digits, `55${area}${subscriber.slice(1)}`];
  return [digits];
}

/** For people: `+55 11 98877-6655` (mobiles always with the ninth digit), other countries `+CC` and groups of three. */
export function formatPhone(waId: string): string {
  const digits = digitsOf(waId);
  if (digits === '') return waId.trim();
  const phone = brazilPhone(digits);
  if (phone) {
    const subscriber = /^[6-9]\d{7}$/.test(phone.subscriber) ? `9${phone.subscriber}` : phone.subscriber;
    return `+55 ${phone.area} ${subscriber.slice(0, -4)}-${subscriber.slice(-4)}`;
  }
  const country = countryCode(digits);
  return ['+' + country, ...groups(digits.slice(country.length))].join(' ');
}

/**
 * From where people begin to type a number, for a search by prefix: with country code, with area code, the
 * subscriber's digits with and without the ninth, the last four.
 */
export function phoneTerms(waId: string): string[] {
  const terms = new Set<string>();
  for (const digits of waIdCandidates(waId)) {
    const national = digits.slice(countryCode(digits).length);
    terms.add(digits).add(national);
    const phone = brazilPhone(digits);
    if (phone) terms.add(phone.subscriber);
    terms.add(national.slice(-8)).add(digits.slice(-4));
  }
  return [...terms].filter((term) => term.length >= 3);
}

function countryCode(digits: string): string {
  return SHORT_COUNTRY.exec(digits)?.[0] ?? digits.slice(0, 3);
}

function groups(digits: string): string[] {
  const parts: string[] = [];
  let rest = digits;
  while (rest.length > 4) {
    parts.push(rest.slice(0, 3));
    rest = rest.slice(3);
  }
  return rest === '' ? parts : [...parts, rest];
}
