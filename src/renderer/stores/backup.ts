import { create } from 'zustand';
import type { BackupState } from '../../shared/contract/backup';

/** How the backups are doing, as main tells; null until it has. */
export const useBackup = create<{ readonly state: BackupState | null }>()(() => ({ state: null }));
