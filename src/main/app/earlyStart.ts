import type { Log } from '../../shared/kernel/log';
import type { MachineStore } from '../settings/machineStore';
import type { CommandLine } from './commandLine';
import type { Face } from './face';
import type { FindMedium } from './mediaAnswer';
import type { Profile } from './profile';
import type { Quiet } from './quietMoment';

/** What is known before the app is ready. */
export interface Beginning {
  readonly line: CommandLine;
  readonly profile: Profile;
  readonly log: Log;
  readonly quiet: Quiet;
}

/** What the first window learns once the rest of this process has been loaded. */
export interface LateParts {
  places: Pick<MachineStore, 'window' | 'saveWindow'> | null;
  quitBegan: () => boolean;
  /** From now on media are answered; what was asked for before has waited. */
  readonly serveMedia: (find: FindMedium) => void;
}

/** The window stands; the work behind it is still to begin. */
export interface EarlyStart extends Beginning {
  readonly face: Face;
  readonly late: LateParts;
}
