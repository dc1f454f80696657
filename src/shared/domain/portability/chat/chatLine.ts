/** A moment as the phone wrote it, on its own clock. `first` to `third` are the parts of the date, in an order to be found out. */
export interface WrittenMoment {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** 0–23 */
  readonly hour: number;
  readonly minute: number;
  /** Android writes none. */
  readonly seconds: number | null;
}

/** The first line of a message. */
export interface ChatHead {
  readonly moment: WrittenMoment;
  /** Behind the moment: `Name: text`, or a line of WhatsApp itself. */
  readonly rest: string;
}

const DATE = String.raw`(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})`;
/** 14:05, 14:05:33, 2:05 PM, 2:05 p. m., 14h05, 14.05 */
const TIME = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:\s*([ap])\.?\s?m\.?)?`;
const BETWEEN = String.raw`(?:,|\s+(?:às|as|a las|a la|at))?\s+`;
/** iOS: `[12/03/2024, 14:05:33] `. */
const BRACKETS = new RegExp(String.raw`^\[${DATE}${BETWEEN}${TIME}\]\s?(.*)$`, 'iu');
/** Android: `12/03/2024 14:05 - `. */
const DASH = new RegExp(String.raw`^${DATE}${BETWEEN}${TIME}\s+[-–]\s(.*)$`, 'iu');

/** Marks that nobody sees and that WhatsApp strews over its exports: directions, joiners at an edge, byte order. */
const INVISIBLE = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A line without invisible marks, with plain blanks: iOS puts narrow ones before AM. */
export function plainLine(line: string): string {
  return line.replace(INVISIBLE, '').replace(/[\u00a0\u2007\u202f]/gu, ' ');
}

/** @param line as `plainLine` gives it. @returns null: it goes on with the message before it */
export function chatHead(line: string): ChatHead | null {
  const match = BRACKETS.exec(line) ?? DASH.exec(line);
  if (!match) return null;
  const [, first = '', second = '', third = '', hours = '', minutes = '', seconds, half, rest = ''] = match;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  if (hour === null || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const moment = {
    ...{ first: Number(first), second: Number(second), third: Number(third) },
    ...{ hour, minute: Number(minutes), seconds: seconds === undefined ? null : Number(seconds) },
  };
  return { moment, rest };
}

/** On a clock of twelve hours 12 is the beginning of each half. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return hour < 24 ? hour : null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
