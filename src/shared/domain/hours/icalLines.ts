/** One property of an iCalendar file. */
export interface IcalProperty {
  /** Where it begins, from 1. */
  readonly line: number;
  /** In capitals. */
  readonly name: string;
  /** Parameter → value, both in capitals. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** A line that is no property. */
export interface IcalOddLine {
  readonly line: number;
  readonly text: string;
}

const property = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^;:"]*))*):(.*)$/;
const parameter = /;([^=;:]+)=("[^"]*"|[^;:"]*)/g;

/** The properties of an iCalendar text (RFC 5545 §3.1): folded lines are joined, any kind of line end is taken. */
export function readIcalLines(text: string): (IcalProperty | IcalOddLine)[] {
  const lines: IcalOddLine[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(raw)) lines[lines.length - 1] = { line: last.line, text: last.text + raw.slice(1) };
    else if (raw.trim() !== '') lines.push({ line: index + 1, text: raw });
  }
  return lines.map(readLine);
}

function readLine(odd: IcalOddLine): IcalProperty | IcalOddLine {
  const [, name, parameters = '', value = ''] = property.exec(odd.text) ?? [];
  if (!name) return odd;
  const pairs = [...parameters.matchAll(parameter)].map(
    ([, key = '', quoted = '']) => [key.toUpperCase(), quoted.replaceAll('"', '').toUpperCase()] as const,
  );
  return { line: odd.line, name: name.toUpperCase(), parameters: new Map(pairs), value };
}

/** A text value without its escapes (RFC 5545 §3.3.11); line breaks become spaces. */
export function icalText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_all, escaped: string) => (/n/i.test(escaped) ? ' ' : escaped)).trim();
}
