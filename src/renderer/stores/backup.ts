import { create } from 'zustand';
import type { BackupState } from '../../shared/contract/backup';

/** How the backups are doing, as main tells; null until it has. */
export const useBackup = create<{
  readonly state: BackupState | null;
  /** File of the folder that a click elsewhere wants to be restored; the page of the backups opens it. */
  readonly wanted: string | null;
  /** A click elsewhere wants a history to be picked and read. */
  readonly wantsToRead: boolean;
}>()(() => ({ state: null, wanted: null, wantsToRead: false }));
