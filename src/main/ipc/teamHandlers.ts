import { done } from '../../shared/kernel/result';
import type { Counter } from '../connection/counter';
import { keepTeam, keptTeam } from '../team/teamFile';
import { refuse } from './callFailure';
import type { Handlers } from './door';

/** Requests about the team of the number that is open, kept beside its journal. */
export function teamHandlers(counter: Pick<Counter, 'number' | 'settled'>): Pick<Handlers, 'team.keep' | 'team.kept'> {
  function folderOf(phoneNumberId: string): string | null {
    const number = counter.number();
    return number?.spec.phoneNumberId === phoneNumberId ? number.folder : null;
  }

  return {
    'team.keep': async (phoneNumberId, text) => {
      const folder = folderOf(phoneNumberId);
      if (folder === null) return refuse('no-connection');
      try {
        await keepTeam(folder, text);
      } catch (thrown) {
        return refuse('disk-full', thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '');
      }
      return done(null);
    },
    'team.kept': async (phoneNumberId) => {
      await counter.settled();
      const folder = folderOf(phoneNumberId);
      return folder === null ? refuse('no-connection') : done(await keptTeam(folder));
    },
  };
}
