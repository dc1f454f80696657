import { restoreTeam } from '../commands/restoreTeam';
import { writeSnapshot } from '../commands/teamSnapshot';
import { everyAttendant } from '../db/attendants/read';
import { everySector } from '../db/sectors/read';
import type { EngineTools } from './engineTools';
import { Keeper } from './keeper';

/**
 * Puts the team back into a database that was lost, from what main kept.
 * @returns false when main did not answer: then nothing may be kept over it yet
 */
export async function restoreKeptTeam({ db, bridge, clock, random }: EngineTools): Promise<boolean> {
  const kept = await bridge.request('team.kept', db.phoneNumberId);
  if (!kept.ok) return false;
  if (kept.value !== null) await restoreTeam(db, { text: kept.value }, { now: clock(), random });
  return true;
}

/** Hands the team to main whenever it has changed. */
export function teamKeeper(tools: EngineTools): Keeper {
  const { db, bridge } = tools;
  return new Keeper(tools, {
    read: async () => {
      const [attendants, sectors] = [await everyAttendant(db), await everySector(db)];
      const text = writeSnapshot({ attendants, sectors });
      return { text, signature: text };
    },
    keep: async (text) => (await bridge.request('team.keep', db.phoneNumberId, text)).ok,
  });
}
