import type { HouseRequests } from '../../shared/contract/house';
import type { Clock } from '../../shared/kernel/instant';
import { done } from '../../shared/kernel/result';
import type { Counter } from '../connection/counter';
import { bringFiles, keepHouse, keptHouses } from '../team/houseFile';
import { refuse } from './callFailure';
import type { Handlers } from './door';

/** Requests about the settings of the number that is open, kept beside its journal. */
export function houseHandlers(
  counter: Pick<Counter, 'number' | 'settled'>,
  clock: Clock,
): Pick<Handlers, keyof HouseRequests> {
  function folderOf(phoneNumberId: string): string | null {
    const number = counter.number();
    return number?.spec.phoneNumberId === phoneNumberId ? number.folder : null;
  }

  return {
    'house.keep': async (phoneNumberId, copy) => {
      const folder = folderOf(phoneNumberId);
      if (folder === null) return refuse('no-connection');
      try {
        await keepHouse(folder, copy, clock());
      } catch (thrown) {
        return refuse('disk-full', thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '');
      }
      return done(null);
    },
    'house.kept': async (phoneNumberId) => {
      await counter.settled();
      const folder = folderOf(phoneNumberId);
      return folder === null ? refuse('no-connection') : done(await keptHouses(folder));
    },
    'house.bringFiles': async ({ to, from, mediaIds }) => {
      const folder = folderOf(to);
      return folder === null ? refuse('no-connection') : done(await bringFiles(folder, from, mediaIds));
    },
  };
}
