import { readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import type { StoreProblem } from './storeProblem';

/** electron-store's class, handed in because it needs Electron: `import Store from 'electron-store'`. */
export type StoreClass = new (options: {
  readonly cwd: string;
  readonly name: string;
  readonly configFileMode: number;
}) => { store: Record<string, unknown> };

/** Lifts a stored value by one version. Frozen once released; it imports nothing living. */
export type Upgrade = (old: unknown) => unknown;

export interface StoreOptions {
  readonly Store: StoreClass;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface StoreShape<Value> {
  readonly name: StoreProblem['store'];
  readonly schema: z.ZodType<Value>;
  readonly defaults: Value;
  /** The first lifts version 1 to 2, and so on; the current version is one more than there are upgrades. */
  readonly upgrades: readonly Upgrade[];
}

export interface VersionedStore<Value> {
  read(): Value;
  /** @throws what the disk refused; the old value stays then */
  write(value: Value): void;
  readonly problem: StoreProblem | null;
}

type Found<Value> = { readonly value: Value; readonly lifted: boolean } | { readonly problem: StoreProblem['code'] };

/** Opens one JSON file of the data folder. A file that cannot be used is put aside, and the defaults stand in for it. */
export function openVersionedStore<Value>(options: StoreOptions, shape: StoreShape<Value>): VersionedStore<Value> {
  const path = join(options.folder, `${shape.name}.json`);
  const found = findValue(path, shape);
  const problem = 'problem' in found ? putAside(path, options, shape.name, found.problem) : null;
  let value = 'problem' in found ? shape.defaults : found.value;
  const file = new options.Store({ cwd: options.folder, name: shape.name, configFileMode: 0o600 });
  const write = (next: Value): void => {
    file.store = { version: shape.upgrades.length + 1, value: shape.schema.parse(next) };
    value = next;
  };
  if ('lifted' in found && found.lifted) write(value);
  return { read: () => value, write, problem };
}

function findValue<Value>(path: string, shape: StoreShape<Value>): Found<Value> {
  const stored = readJson(path);
  if (stored === null) return { value: shape.defaults, lifted: false };
  if (stored === 'unreadable') return { problem: 'unreadable' };
  const { version, value } = stored;
  const current = shape.upgrades.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { problem: 'invalid' };
  if (version > current) return { problem: 'newer' };
  const checked = lift(value, shape, version);
  return checked === null ? { problem: 'invalid' } : { value: checked, lifted: version < current };
}

function lift<Value>(stored: unknown, shape: StoreShape<Value>, version: number): Value | null {
  try {
    const lifted = shape.upgrades.slice(version - 1).reduce<unknown>((value, upgrade) => upgrade(value), stored);
    return shape.schema.safeParse(lifted).data ?? null;
  } catch {
    // An upgrade met a value that its version never wrote.
    return null;
  }
}

function readJson(path: string): { version?: unknown; value?: unknown } | 'unreadable' | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? parsed : 'unreadable';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? null : 'unreadable';
  }
}

function putAside(
  path: string,
  { clock, log }: StoreOptions,
  store: StoreProblem['store'],
  code: StoreProblem['code'],
): StoreProblem {
  const aside = `${path}.bad-${clock()}`;
  let keptAs: string | null = basename(aside);
  try {
    renameSync(path, aside);
  } catch {
    keptAs = null;
  }
  log.error('store.putAside', { store, code, kept: keptAs !== null });
  return { store, code, keptAs };
}
