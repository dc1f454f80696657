import type { DiskRequests } from '../../shared/contract/disk';
import type { MediaAttic } from '../backup/mediaAttic';
import { done } from '../../shared/kernel/result';
import type { Clock } from '../../shared/kernel/instant';
import type { Counter } from '../connection/counter';
import type { DiskRoom } from '../disk/diskRoom';
import { sweepFiles } from '../media/sweepFiles';
import { refuse } from './callFailure';
import type { Handlers } from './door';

/** Requests about space on this computer. */
export function diskHandlers(
  disk: DiskRoom,
  attic: MediaAttic,
  counter: Pick<Counter, 'number'>,
  clock: Clock,
): Pick<Handlers, keyof DiskRequests> {
  return {
    'disk.read': () => disk.read(),
    'disk.preview': (wish) => disk.preview(wish),
    'disk.free': (wish) => disk.free(wish),
    'disk.sweep': async (phoneNumberId, referenced) => {
      const number = counter.number();
      if (number?.spec.phoneNumberId !== phoneNumberId) return refuse('no-connection');
      try {
        return done(await sweepFiles(number.folder, referenced, clock()));
      } catch (thrown) {
        return refuse('disk-full', thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '');
      }
    },
    'disk.bringBack': (mediaId, passphrase) => attic.bringBack(mediaId, passphrase),
  };
}
