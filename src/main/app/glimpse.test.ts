import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { glimpse } from './glimpse';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'glimpse-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const keep = (name: string, content: unknown): void =>
  writeFileSync(join(folder, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content));

it('sees theme and place as they were left', () => {
  const window = { x: 10, y: -20, width: 1300, height: 800, maximized: true };
  keep('settings', { version: 1, value: { theme: 'dark' } });
  keep('machine', { version: 1, value: { window } });
  expect(glimpse(folder)).toEqual({ theme: 'dark', place: window });
});

it('is a first start where nothing stands', () => {
  expect(glimpse(folder)).toEqual({ theme: 'system', place: null });
});

it.each([
  ['torn', '{"version":1,"val'],
  ['of another shape', [1, 2]],
  ['with a theme nobody knows', { version: 1, value: { theme: 'pink', window: { width: 0, height: 700 } } }],
])('is a first start where a file is %s', (_name, content) => {
  keep('settings', content);
  keep('machine', content);
  expect(glimpse(folder)).toEqual({ theme: 'system', place: null });
});

it('lets the system choose where the place is no number', () => {
  keep('machine', { value: { window: { x: null, y: 'left', width: 1200, height: 700, maximized: false } } });
  expect(glimpse(folder).place).toEqual({ x: null, y: null, width: 1200, height: 700, maximized: false });
});
