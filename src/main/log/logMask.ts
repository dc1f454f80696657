import type { LogFields } from '../../shared/kernel/log';

/** Fields whose text may stand in a log. Any other text is hidden; numbers and yes/no stand under any name. */
const textFields = new Set([
  ...['code', 'errno', 'name', 'kind', 'state', 'check', 'channel', 'request', 'method', 'command', 'reason', 'store'],
  ...['event', 'electron', 'chromium', 'version', 'platform', 'arch', 'process', 'file', 'alarm', 'outcome', 'phase'],
  ...['outboxId', 'type', 'level', 'mode', 'signal', 'status', 'api', 'webhook', 'quality', 'protection', 'host'],
]);
const HIDDEN = '[hidden]';
const LONGEST = 80;
/** One plain word, or words joined by dots. */
const EVENT = /^(?:[a-z]{1,20}|[a-z][A-Za-z]{0,24}(?:\.[a-z][A-Za-z-]{0,30}){1,3})$/;
/** Milliseconds since the epoch stand only under a name that says so: other numbers that long may be phones. */
const INSTANT_NAME = /(At|Ms|Bytes|^bytes|^size|seq|Seq|upTo|^at)$/;
const LONGEST_NUMBER = 9_999_999;

/** An event's name, or a stand-in when a caller put something else there. */
export function maskEvent(event: string): string {
  return EVENT.test(event) && !suspicious(event) ? event : 'log.badEvent';
}

/** Only what may be seen: the second wall behind the Log type, for callers who were careless. */
export function maskFields(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [maskName(name), maskValue(name, value)]));
}

function maskName(name: string): string {
  return /^[a-z][a-zA-Z]{0,31}$/.test(name) ? name : 'badName';
}

function maskValue(name: string, value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Math.abs(value) <= LONGEST_NUMBER || INSTANT_NAME.test(name) ? value : HIDDEN;
  if (typeof value !== 'string' || !textFields.has(name) || suspicious(value)) return HIDDEN;
  return value;
}

/** Phones, tokens, sentences and whatever a log line does not need. */
function suspicious(text: string): boolean {
  if (text.length > LONGEST || /[^\x20-\x7e]/.test(text)) return true;
  if (/\d(?:[\s().-]*\d){7,}/.test(text.replace(/\d{8}T\d{9}Z-\d+/, ''))) return true;
  if (/EAA[A-Za-z0-9]{8,}|sha256=|Bearer|wamid\./i.test(text)) return true;
  return text.split(/\s+/).length > 3 || /[A-Fa-f0-9]{24,}/.test(text);
}
