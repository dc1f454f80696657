import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultSettings } from '../../shared/contract/settings';
import { createMachineStore } from './machineStore';
import type { ConnectionRecord } from './machineState';
import { createSettingsStore } from './settingsStore';
import { openVersionedStore } from './versionedStore';
import type { StoreClass, StoreOptions } from './versionedStore';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
let Store: StoreClass;
let options: StoreOptions;

beforeAll(async () => {
  // Under plain Node the electron package is only a path; with this it does not look for its binary.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= tmpdir();
  Store = (await import('electron-store')).default;
});
beforeEach(async () => {
  options = {
    Store,
    folder: await mkdtemp(join(tmpdir(), 'balcao-store-')),
    clock: () => 1_790_000_000_000,
    log: quiet,
  };
});
afterEach(() => rm(options.folder, { recursive: true, force: true }));

const connection: ConnectionRecord = {
  ...{ kind: 'official', phoneNumberId: '106540352242922', wabaId: '10', graphUrl: 'https://graph.example' },
  ...{ displayPhoneNumber: null, publicUrl: null, webhookPort: 0, secretPath: 'a'.repeat(32), sealedSecrets: null },
};

describe('settings', () => {
  it('starts with the defaults and keeps changes', () => {
    const store = createSettingsStore(options);
    expect(store.read()).toEqual(defaultSettings);
    expect(store.change({ theme: 'dark', listWidth: 400 }).theme).toBe('dark');
    expect(createSettingsStore(options).read()).toEqual({ ...defaultSettings, theme: 'dark', listWidth: 400 });
  });

  it('refuses an impossible change and keeps the old value', () => {
    const store = createSettingsStore(options);
    expect(() => store.change({ listWidth: -1 })).toThrow();
    expect(store.read()).toEqual(defaultSettings);
  });

  it.each([
    ['{"version":1,"value":{"theme"', 'unreadable'],
    ['{"version":1,"value":{"theme":"pink"}}', 'invalid'],
    ['{"version":99,"value":{}}', 'newer'],
  ])('puts %s aside as %s', async (text, code) => {
    await writeFile(join(options.folder, 'settings.json'), text);
    const store = createSettingsStore(options);
    expect(store.read()).toEqual(defaultSettings);
    expect(store.problem).toMatchObject({ store: 'settings', code });
    expect(await readFile(join(options.folder, store.problem?.keptAs ?? ''), 'utf8')).toBe(text);
  });
});

describe('versioned upgrades', () => {
  const shape = {
    name: 'settings',
    schema: z.object({ width: z.number() }),
    defaults: { width: 1 },
    upgrades: [(old: unknown) => ({ size: old }), (old: unknown) => ({ width: (old as { size: number }).size * 2 })],
  } as const;

  it.each([
    [1, 21, 42],
    [2, { size: 4 }, 8],
    [3, { width: 5 }, 5],
  ])('lifts a file of version %i', async (version, value, width) => {
    await writeFile(join(options.folder, 'settings.json'), JSON.stringify({ version, value }));
    expect(openVersionedStore(options, shape).read()).toEqual({ width });
    const stored: unknown = JSON.parse(await readFile(join(options.folder, 'settings.json'), 'utf8'));
    expect(stored).toEqual({ version: 3, value: { width } });
  });
});

describe('machine', () => {
  it('keeps a place for each window, and reads a file from before there were several', async () => {
    const place = { x: 1, y: 3, width: 800, height: 600, maximized: false };
    const value = { connection: null, sentinels: {}, window: place };
    await writeFile(join(options.folder, 'machine.json'), JSON.stringify({ version: 1, value }));
    const store = createMachineStore(options);
    expect([store.problem, store.window(0), store.window(1)]).toEqual([null, place, null]);
    store.saveWindow(2, { ...place, width: 900 });
    store.saveWindow(99, place);
    const again = createMachineStore(options);
    expect([0, 1, 2, 99].map((slot) => again.window(slot)?.width)).toEqual([800, undefined, 900, undefined]);
  });

  it('keeps connection, window and sentinels', async () => {
    const store = createMachineStore(options);
    store.saveConnection(connection);
    store.saveWindow(0, { x: null, y: 3, width: 800, height: 600, maximized: false });
    store.saveSentinel('106540352242922', { databaseId: 'db1', acknowledged: 5 });
    store.saveSentinel('106540352242922', { databaseId: 'db1', acknowledged: 9 });
    expect(store.sentinel('106540352242922').acknowledged).toBe(9);
    expect(createMachineStore(options).sentinel('106540352242922')).toEqual({ databaseId: 'db1', acknowledged: 5 });
    store.flush();
    const again = createMachineStore(options);
    expect(again.connection()).toEqual(connection);
    expect(again.window(0)?.width).toBe(800);
    expect(again.sentinel('106540352242922').acknowledged).toBe(9);
    expect(again.sentinel('2')).toEqual({ databaseId: null, acknowledged: 0 });
    expect(existsSync(join(options.folder, 'machine.json'))).toBe(true);
    expect(await readdir(options.folder)).toEqual(['machine.json']);
  });
});
