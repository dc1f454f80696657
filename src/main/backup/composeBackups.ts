import { join } from 'node:path';
import { app, shell } from 'electron';
import { askBackupFile, askBackupFolder } from '../app/askPath';
import type { Face } from '../app/face';
import type { Counter } from '../connection/counter';
import { clock, type Ground } from '../ground';
import type { Announce } from '../ipc/announce';
import type { BackupHandlerParts } from '../ipc/backupHandlers';
import { ArchiveDesk } from './archiveDesk';
import { numberFolder } from './backupFolder';
import { BackupRoom, type BackedUpNumber } from './backupRoom';

/** The backups of whatever number is open. */
export function openBackupRoom(
  ground: Ground,
  announce: Announce,
  counter: () => Pick<Counter, 'number' | 'phoneNumber'>,
): BackupRoom {
  return new BackupRoom({
    number(): BackedUpNumber | null {
      const number = counter().number();
      if (number === null) return null;
      const { spec, folder, journal, alarms } = number;
      const displayName = counter().phoneNumber() ?? spec.displayPhoneNumber;
      return { phoneNumberId: spec.phoneNumberId, displayName, folder, journal, alarms };
    },
    ...{ app: app.getVersion(), electron: process.versions.electron },
    timers: {
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    want: (wanted) => announce('backup.wanted', wanted),
    tell: (state) => announce('backup.changed', state),
    ...{ clock, log: ground.log },
  });
}

/** Archives that are looked at; what is restored of them goes into this profile. */
export function openArchiveDesk({ profile }: Ground): ArchiveDesk {
  return new ArchiveDesk((phoneNumberId) => join(profile.numbers, phoneNumberId, 'media'));
}

/** What the requests about backups need of the rest of main. */
export function backupParts(
  { machine }: Ground,
  { room, desk }: Pick<BackupHandlerParts, 'room' | 'desk'>,
  announce: Announce,
  face: () => Face | null,
): BackupHandlerParts {
  return {
    ...{ room, desk },
    askFolder: (pageId) => askBackupFolder(face()?.window(pageId) ?? null),
    askFile: (pageId) => askBackupFile(face()?.window(pageId) ?? null),
    showFolder: async (folder) => void (await shell.openPath(folder)),
    pathOf: ({ folder, phoneNumberId }, file) =>
      folder === null || phoneNumberId === null ? null : join(numberFolder(folder, phoneNumberId), file),
    replaced(phoneNumberId, mark) {
      if (mark) room.countFrom(phoneNumberId, mark.cursor);
      // A journal that begins anew counts on from what the archive holds, so that no entry is taken for one of before.
      if (mark && machine.sentinel(phoneNumberId).acknowledged < mark.cursor) {
        machine.saveSentinel(phoneNumberId, { databaseId: mark.databaseId, acknowledged: mark.cursor });
      }
      announce('database.replaced', { phoneNumberId });
    },
  };
}
