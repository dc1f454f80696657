import { statfs } from 'node:fs/promises';
import type { Diagnostics, FilePutAside } from '../../shared/contract/diagnostics';
import type { OpenNumber } from './openNumber';

const CLOSED: Omit<Diagnostics, 'freeDiskBytes' | 'putAside'> = {
  receiver: { listening: false, accepted: 0, badSignatures: 0, tooLarge: 0, refusedByDisk: 0, lastAcceptedAt: null },
  journal: { first: 0, last: 0, size: 0, cutBytes: 0, writable: true },
  alarms: 0,
};

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const disk = await statfs(folder);
    return disk.bavail * disk.bsize;
  } catch {
    return null;
  }
}

export interface ProfileFacts {
  readonly folder: string;
  readonly putAside: readonly FilePutAside[];
}

/** The counters of receiver and journal, what is left on the disk that holds the profile, and its files that were put aside. */
export async function readDiagnostics(number: OpenNumber | null, profile: ProfileFacts): Promise<Diagnostics> {
  const { putAside } = profile;
  const freeDiskBytes = await freeBytes(profile.folder);
  if (number === null) return { ...CLOSED, freeDiskBytes, putAside };
  const { listening, accepted, badSignatures, tooLarge, refusedByDisk, lastAcceptedAt } = number.receiver.counters();
  const { first, last, size, cutBytes, writable } = number.journal.state();
  return {
    receiver: { listening, accepted, badSignatures, tooLarge, refusedByDisk, lastAcceptedAt },
    journal: { first, last, size, cutBytes, writable },
    alarms: number.alarms.list().length,
    freeDiskBytes,
    putAside,
  };
}
