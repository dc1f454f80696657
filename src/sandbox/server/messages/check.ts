import { badParameter, invalid, missing } from '../graphError';

export type Fields = Readonly<Record<string, unknown>>;

/** An object, or the error that names the path. */
export function asObject(value: unknown, path: string): Fields {
  if (value === undefined || value === null || value === '') throw missing(path);
  if (typeof value !== 'object' || Array.isArray(value)) throw badParameter(`Param ${path} must be a JSON object.`);
  return value as Fields;
}

/** A list, or the error that names the path. */
export function asList(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) throw missing(path);
  if (!Array.isArray(value)) throw badParameter(`Param ${path} must be an array.`);
  return value;
}

/** Refuses keys that do not belong into an object (100): misspelt ones would be lost in silence. */
export function onlyKeys(fields: Fields, allowed: readonly string[], path: string): void {
  for (const key of Object.keys(fields)) {
    if (!allowed.includes(key)) throw badParameter(`Unexpected key "${key}" on param "${path}".`);
  }
}

export interface TextLimits {
  readonly max: number;
  readonly min?: number;
  readonly optional?: boolean;
  /** A number is taken as its text: ids. */
  readonly numberToo?: boolean;
}

/** Length in UTF-16 units, as the API counts; longer is 131009, absent 131008, no text 100. */
export function checkText(fields: Fields, key: string, path: string, limits: TextLimits): string | undefined {
  const given = fields[key];
  const value = limits.numberToo && typeof given === 'number' ? String(given) : given;
  const name = `${path}['${key}']`;
  if (value === undefined || value === null) {
    if (limits.optional) return undefined;
    throw missing(name);
  }
  if (typeof value !== 'string') throw badParameter(`Param ${name} must be a string.`);
  const min = limits.min ?? 1;
  if (value.length < min) {
    if (value.length === 0 && !limits.optional) throw missing(name);
    if (value.length > 0) throw invalid(`${name} length invalid. Min length: ${String(min)}`);
  }
  if (value.length > limits.max) {
    throw invalid(`${name} length invalid. Min length: ${String(min)}, Max length: ${String(limits.max)}`);
  }
  return value;
}

/** An http(s) address. */
export function checkUrl(value: unknown, path: string): void {
  if (value === undefined || value === null || value === '') throw missing(path);
  if (typeof value !== 'string') throw badParameter(`Param ${path} must be a string.`);
  if (!/^https?:\/\/[^\s/?#]+/i.test(value) || !URL.canParse(value)) throw invalid(`${path} is not a valid URL.`);
}

/** A number or a numeric text between two bounds. */
export function checkNumber(fields: Fields, key: string, path: string, low: number, high: number): void {
  const value = fields[key];
  const name = `${path}['${key}']`;
  if (value === undefined || value === null || value === '') throw missing(name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw badParameter(`Param ${name} must be a number.`);
  if (number < low || number > high) throw invalid(`${name} must be between ${String(low)} and ${String(high)}.`);
}

/** Every value once, or 131009. */
export function checkUnique(values: readonly unknown[], what: string): void {
  if (new Set(values).size !== values.length) throw invalid(`Duplicated ${what} not allowed.`);
}
