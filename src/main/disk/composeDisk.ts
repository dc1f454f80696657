import { session } from 'electron';
import { numberFolder, listArchives } from '../backup/backupFolder';
import type { BackupRoom } from '../backup/backupRoom';
import { MediaAttic } from '../backup/mediaAttic';
import { outlived } from '../../shared/domain/backup/retention';
import type { Counter } from '../connection/counter';
import { clock, type Ground } from '../ground';
import { DiskRoom } from './diskRoom';

/** Files that were taken away from the number that is open. */
export function openAttic(backups: BackupRoom): MediaAttic {
  return new MediaAttic(() => backups.current(), clock);
}

/** What takes space in this profile. */
export function openDiskRoom(
  { profile, log }: Ground,
  counter: Pick<Counter, 'number'>,
  backups: BackupRoom,
  attic: MediaAttic,
): DiskRoom {
  const archives = async (): Promise<string | null> => {
    const current = await backups.current();
    const chosen = current?.record.folder ?? null;
    return current === null || chosen === null ? null : numberFolder(chosen, current.phoneNumberId);
  };
  return new DiskRoom({
    ...{ profile, attic, archives, clock, log },
    number() {
      const number = counter.number();
      return number && { phoneNumberId: number.spec.phoneNumberId, folder: number.folder };
    },
    isBusy: async () => (await backups.state()).running !== null,
    async outlivedArchives() {
      const current = await backups.current();
      const folder = await archives();
      if (current === null || folder === null) return [];
      // Minutes east of UTC; JavaScript counts the other way.
      const zoneOffset = -new Date(clock()).getTimezoneOffset();
      const all = (await listArchives(folder, current.record)).map((each) => ({ ...each, zoneOffset }));
      return outlived(all).map(({ file }) => file);
    },
    async clearCaches() {
      await session.defaultSession.clearCache();
      await session.defaultSession.clearCodeCaches({});
    },
  });
}
