import { z } from 'zod';
import type { ConnectionRecord, MachineState, SentinelRecord, WindowState } from './machineState';
import type { StoreProblem } from './storeProblem';
import { openVersionedStore } from './versionedStore';
import type { StoreOptions, Upgrade } from './versionedStore';

const phoneNumberId = z.string().regex(/^\d{1,32}$/);

/** So many further places are remembered. */
const WINDOWS_MAX = 8;

const windowState: z.ZodType<WindowState> = z.object({
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximized: z.boolean(),
});

const machineSchema: z.ZodType<MachineState> = z.object({
  connection: z
    .object({
      kind: z.enum(['demonstration', 'official']),
      phoneNumberId,
      wabaId: z.string(),
      graphUrl: z.string(),
      displayPhoneNumber: z.string().nullable(),
      publicUrl: z.string().nullable(),
      webhookPort: z.number().int().min(0).max(65_535),
      secretPath: z.string().regex(/^[A-Za-z0-9_-]{16,128}$/),
      sealedSecrets: z.string().nullable(),
    })
    .nullable(),
  sentinels: z.record(
    phoneNumberId,
    z.object({ databaseId: z.string().nullable(), acknowledged: z.number().int().min(0) }),
  ),
  window: windowState.nullable(),
  // A later addition that an earlier version does without: no reason to lift the whole file.
  furtherWindows: z.array(windowState.nullable()).max(WINDOWS_MAX).default([]),
});

/** Appended, never edited. */
const machineUpgrades: readonly Upgrade[] = [];
const emptyMachine: MachineState = { connection: null, sentinels: {}, window: null, furtherWindows: [] };
const emptySentinel: SentinelRecord = { databaseId: null, acknowledged: 0 };

/** Acknowledgements come many times a second; a mark that is this old (ms) after a crash harms nothing. */
const MARK_EVERY_MS = 1_000;

export interface MachineStore {
  connection(): ConnectionRecord | null;
  saveConnection(connection: ConnectionRecord | null): void;
  sentinel(phoneNumberId: string): SentinelRecord;
  /** A new database id is stored at once, a mark that moves within a second. */
  saveSentinel(phoneNumberId: string, sentinel: SentinelRecord): void;
  /** Place of a window: 0 the first, then the further ones. */
  window(slot: number): WindowState | null;
  saveWindow(slot: number, window: WindowState): void;
  /** Stores what still waits; before quitting. */
  flush(): void;
  readonly problem: StoreProblem | null;
}

/** Opens `machine.json`: what this computer knows that is no setting. */
export function createMachineStore(options: StoreOptions): MachineStore {
  const shape = { name: 'machine', schema: machineSchema, defaults: emptyMachine, upgrades: machineUpgrades } as const;
  const store = openVersionedStore<MachineState>(options, shape);
  let sentinels = store.read().sentinels;
  let timer: NodeJS.Timeout | null = null;
  const save = (change: Partial<MachineState>): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    store.write({ ...store.read(), sentinels, ...change });
  };
  const saveLater = (): void => {
    timer ??= setTimeout(() => {
      try {
        save({});
      } catch {
        options.log.error('store.notWritten', { store: 'machine' });
      }
    }, MARK_EVERY_MS);
  };
  return {
    connection: () => store.read().connection,
    saveConnection: (connection) => save({ connection }),
    sentinel: (id) => sentinels[id] ?? emptySentinel,
    saveSentinel(id, sentinel) {
      const sameDatabase = sentinels[id]?.databaseId === sentinel.databaseId;
      sentinels = { ...sentinels, [phoneNumberId.parse(id)]: sentinel };
      if (sameDatabase) saveLater();
      else save({});
    },
    window: (slot) => (slot === 0 ? store.read().window : (store.read().furtherWindows[slot - 1] ?? null)),
    saveWindow(slot, window) {
      if (slot === 0) return save({ window });
      if (slot <= WINDOWS_MAX) save({ furtherWindows: withPlace(store.read().furtherWindows, slot - 1, window) });
    },
    flush() {
      if (timer !== null) save({});
    },
    problem: store.problem,
  };
}

function withPlace(places: MachineState['furtherWindows'], place: number, window: WindowState): (WindowState | null)[] {
  const length = Math.max(places.length, place + 1);
  return Array.from({ length }, (_, each) => (each === place ? window : (places[each] ?? null)));
}
