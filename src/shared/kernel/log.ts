/**
 * What may stand in a log line: counts, codes, durations and our own ids. Never a text, a name, a phone or a token:
 * the type admits only short scalars, and callers name each field.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
