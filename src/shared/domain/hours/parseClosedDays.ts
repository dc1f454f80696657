import { isoDate, yearOf } from './date';
import type { ClosedDaysProblem } from './icalEvent';
import { beginnings, dayOfValue, eventDays } from './icalEvent';
import type { IcalProperty } from './icalLines';
import { icalText, readIcalLines } from './icalLines';
import type { SpecialDay } from './openingHours';

/** What a calendar file says about closed days. Every event of it is in one of the three. */
export interface ClosedDays {
  /** Closed, by date; a date that comes more than once has all its names. */
  readonly days: readonly SpecialDay[];
  /** Events that have no day in the years asked for. */
  readonly outside: number;
  /** What could not be taken over: the line where it begins and how it is called. */
  readonly notTaken: readonly { readonly line: number; readonly name: string; readonly code: ClosedDaysProblem }[];
}

/** First and last year, both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

interface IcalEvent {
  readonly line: number;
  /** First property of each name. */
  readonly properties: Map<string, IcalProperty>;
  readonly excluded: IcalProperty[];
}

type NotTaken = ClosedDays['notTaken'][number];

/**
 * Closed days from an iCalendar text (RFC 5545): events of whole days, once or yearly on their date, within `years`.
 * Other things in the file are named in `notTaken`; settings of the file and time zones are no days and are passed over.
 */
export function parseClosedDays(text: string, years: Years): ClosedDays {
  const { events, notTaken } = readEvents(text);
  const names = new Map<number, string[]>();
  let outside = 0;
  for (const event of events) {
    const name = nameOf(event);
    const days = closedBy(event, years);
    if ('problem' in days) notTaken.push({ line: event.line, name, code: days.problem });
    else if (days.days.length === 0) outside += 1;
    else for (const day of days.days) names.set(day, [...(names.get(day) ?? []), name]);
  }
  const days = [...names].sort(([a], [b]) => a - b).map(([day, all]) => closedDay(day, all));
  return { days, outside, notTaken: notTaken.sort((a, b) => a.line - b.line) };
}

function closedDay(day: number, names: readonly string[]): SpecialDay {
  const different = new Set(names.filter((name) => name !== ''));
  return { date: isoDate(day), name: [...different].join(' / '), periods: [] };
}

function closedBy(
  { properties, excluded }: IcalEvent,
  years: Years,
): { days: number[] } | { problem: ClosedDaysProblem } {
  const event = eventDays(properties);
  if ('problem' in event) return event;
  const left = excluded.flatMap(({ value }) => value.split(',').map(dayOfValue));
  const unread = left.find((day) => typeof day === 'string');
  if (unread) return { problem: unread };
  const days = beginnings(event, years.last)
    .filter((day) => !left.includes(day))
    .flatMap((day) => Array.from({ length: event.length }, (_none, index) => day + index))
    .filter((day) => yearOf(day) >= years.first && yearOf(day) <= years.last);
  return { days };
}

/** What has been read so far of a file. */
interface Reading {
  readonly events: IcalEvent[];
  readonly notTaken: NotTaken[];
  /** Names of the components that the line is inside of. */
  readonly inside: string[];
  event: IcalEvent | null;
}

/** The events of a file, and what in it is neither an event nor something that belongs to a calendar. */
function readEvents(text: string): Reading {
  const reading: Reading = { events: [], notTaken: [], inside: [], event: null };
  const lines = readIcalLines(text);
  const first = lines[0];
  if (!first || !('name' in first) || first.name !== 'BEGIN' || componentOf(first) !== 'VCALENDAR') {
    reading.notTaken.push({ line: first?.line ?? 1, name: '', code: 'not-a-calendar' });
    return reading;
  }
  for (const line of lines) {
    if (!('name' in line)) reading.notTaken.push({ line: line.line, name: line.text.slice(0, 80), code: 'bad-line' });
    else if (line.name === 'BEGIN') begin(reading, line);
    else if (line.name === 'END') end(reading, line);
    else if (reading.event && reading.inside.at(-1) === 'VEVENT') keep(reading.event, line);
  }
  breakOff(reading);
  return reading;
}

function begin(reading: Reading, line: IcalProperty): void {
  const component = componentOf(line);
  if (component === 'VEVENT') {
    breakOff(reading);
    reading.event = { line: line.line, properties: new Map(), excluded: [] };
  } else if (reading.inside.length === 1 && component !== 'VTIMEZONE') {
    reading.notTaken.push({ line: line.line, name: component, code: 'not-an-event' });
  }
  reading.inside.push(component);
}

function end(reading: Reading, line: IcalProperty): void {
  reading.inside.pop();
  if (!reading.event || componentOf(line) !== 'VEVENT') return;
  reading.events.push(reading.event);
  reading.event = null;
}

/** An event that has begun and not ended. */
function breakOff(reading: Reading): void {
  if (!reading.event) return;
  reading.notTaken.push({ line: reading.event.line, name: nameOf(reading.event), code: 'unfinished' });
  reading.event = null;
}

function keep(event: IcalEvent, line: IcalProperty): void {
  if (line.name === 'EXDATE') event.excluded.push(line);
  else if (!event.properties.has(line.name)) event.properties.set(line.name, line);
}

function componentOf(line: IcalProperty): string {
  return line.value.trim().toUpperCase();
}

function nameOf(event: IcalEvent): string {
  return icalText(event.properties.get('SUMMARY')?.value ?? '');
}
