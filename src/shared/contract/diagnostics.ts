import type { Instant } from '../kernel/instant';

/** How receiver, journal and disk are doing, for the status bar and Diagnóstico. */
export interface Diagnostics {
  readonly receiver: {
    readonly listening: boolean;
    readonly accepted: number;
    readonly badSignatures: number;
    readonly tooLarge: number;
    readonly refusedByDisk: number;
    readonly lastAcceptedAt: Instant | null;
  };
  readonly journal: {
    readonly first: number;
    readonly last: number;
    /** Bytes on disk. */
    readonly size: number;
    /** Bytes of a torn tail that was cut at the last start, kept aside as a file. */
    readonly cutBytes: number;
    readonly writable: boolean;
  };
  readonly alarms: number;
  readonly freeDiskBytes: number | null;
  /** Files that could not be used at this start and were put aside; the defaults stand in for them. */
  readonly putAside: readonly FilePutAside[];
}

export interface FilePutAside {
  /** settings: what people set. machine: which number is remembered, where its reading stands, the window's place. */
  readonly store: 'settings' | 'machine';
  /** newer: written by a later version of the app. */
  readonly code: 'unreadable' | 'invalid' | 'newer';
  /** Its name in the data folder now; null when it could not be renamed. */
  readonly keptAs: string | null;
}

export interface AppDescription {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly platform: string;
  /** Data folder, shown to the person who asks where the data lives. */
  readonly profileFolder: string;
  readonly logFolder: string;
  readonly packaged: boolean;
}
