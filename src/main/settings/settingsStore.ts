import { z } from 'zod';
import { defaultSettings } from '../../shared/contract/settings';
import type { Settings } from '../../shared/contract/settings';
import { soundKinds, soundNames, soundVolumes } from '../../shared/contract/sounds';
import type { StoreProblem } from './storeProblem';
import { openVersionedStore } from './versionedStore';
import type { StoreOptions, Upgrade } from './versionedStore';

/** Younger than the first files: who has none gets the usual. */
const minutes = (usual: number | null) => z.number().int().min(1).max(480).nullable().default(usual);
const pane = z.number().int().min(160).max(2_000);

const settingsSchema: z.ZodType<Settings> = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.literal('pt-BR'),
  enterSends: z.boolean(),
  sendReadReceipts: z.boolean(),
  listWidth: pane,
  contextWidth: pane,
  contextOpen: z.boolean(),
  notifications: z.boolean(),
  notificationText: z.boolean(),
  sounds: z.record(z.enum(soundKinds), z.enum(soundNames)).default(defaultSettings.sounds),
  soundVolume: z.enum(soundVolumes).default(defaultSettings.soundVolume),
  lockAfterMinutes: minutes(defaultSettings.lockAfterMinutes),
  awayAfterMinutes: minutes(defaultSettings.awayAfterMinutes),
});

/** Appended, never edited. */
const settingsUpgrades: readonly Upgrade[] = [];

export interface SettingsStore {
  read(): Settings;
  /** @throws ZodError when the change makes no valid settings; the disk's error when they cannot be stored */
  change(change: Partial<Settings>): Settings;
  readonly problem: StoreProblem | null;
}

/** Opens `settings.json` in the data folder. */
export function createSettingsStore(options: StoreOptions): SettingsStore {
  const store = openVersionedStore(options, {
    name: 'settings',
    schema: settingsSchema,
    defaults: defaultSettings,
    upgrades: settingsUpgrades,
  });
  return {
    read: () => store.read(),
    change(change) {
      store.write(settingsSchema.parse({ ...store.read(), ...change }));
      return store.read();
    },
    problem: store.problem,
  };
}
