import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '../../shared/contract/settings';
import type { WindowState } from '../settings/machineState';

/** What the first window needs of the stored files, before the stores themselves are loaded. */
export interface Glimpse {
  readonly theme: Settings['theme'];
  readonly place: WindowState | null;
}

/** Looks into the data folder without changing anything in it. What cannot be read is as at a first start: the stores tell of it later. */
export function glimpse(folder: string): Glimpse {
  const { theme } = valueOf(folder, 'settings');
  return {
    theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : defaultSettings.theme,
    place: placeOf(valueOf(folder, 'machine')['window']),
  };
}

function valueOf(folder: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    return recordOf(recordOf(stored)['value']);
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function placeOf(value: unknown): WindowState | null {
  const { x, y, width, height, maximized } = recordOf(value);
  if (!isSize(width) || !isSize(height)) return null;
  return { x: isPixel(x) ? x : null, y: isPixel(y) ? y : null, width, height, maximized: maximized === true };
}

function isPixel(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

function isSize(value: unknown): value is number {
  return isPixel(value) && value >= 1;
}
