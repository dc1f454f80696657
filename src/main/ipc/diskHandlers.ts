import type { DiskRequests } from '../../shared/contract/disk';
import type { MediaAttic } from '../backup/mediaAttic';
import type { DiskRoom } from '../disk/diskRoom';
import type { Handlers } from './door';

/** Requests about space on this computer. */
export function diskHandlers(disk: DiskRoom, attic: MediaAttic): Pick<Handlers, keyof DiskRequests> {
  return {
    'disk.read': () => disk.read(),
    'disk.preview': (wish) => disk.preview(wish),
    'disk.free': (wish) => disk.free(wish),
    'disk.bringBack': (mediaId, passphrase) => attic.bringBack(mediaId, passphrase),
  };
}
