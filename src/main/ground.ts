import { safeStorage } from 'electron';
import Store from 'electron-store';
import type { Clock } from '../shared/kernel/instant';
import type { Log } from '../shared/kernel/log';
import type { CommandLine } from './app/commandLine';
import { createNarrator, silentNarrator, type Narrator } from './app/narrate';
import type { Profile } from './app/profile';
import type { ProfileFacts } from './connection/readDiagnostics';
import { createMachineStore, type MachineStore } from './settings/machineStore';
import { createSecrets, type Secrets } from './settings/secrets';
import { createSettingsStore, type SettingsStore } from './settings/settingsStore';

/** What the rooms of main share. */
export interface Ground {
  readonly line: CommandLine;
  readonly profile: Profile;
  readonly log: Log;
  readonly clock: Clock;
  readonly narrator: Narrator;
  readonly machine: MachineStore;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  /** Resolves when the first page of this start is painted and calm: what is not needed for it waits. */
  readonly quiet: Promise<void>;
  /** Ends what waits for the network when the app quits. */
  readonly quit: AbortController;
}

export const clock: Clock = () => Date.now();

/** Opens what every start needs: settings, machine record, secrets. */
export function layGround(line: CommandLine, profile: Profile, log: Log, quiet: Promise<void>): Ground {
  const store = { Store, folder: profile.folder, clock, log };
  const narrates = process.env['BALCAO_NARRATE'] === '1';
  return {
    ...{ line, profile, log, clock, quiet },
    narrator: narrates ? createNarrator((text) => process.stdout.write(`${text}\n`)) : silentNarrator,
    machine: createMachineStore(store),
    settings: createSettingsStore(store),
    secrets: createSecrets(safeStorage),
    quit: new AbortController(),
  };
}

/** What Diagnóstico tells of the data folder. */
export function profileFacts({ profile, machine, settings }: Ground): ProfileFacts {
  return {
    folder: profile.folder,
    putAside: [settings.problem, machine.problem].filter((problem) => problem !== null),
  };
}
