import { checkMissed } from './checkMissed';
import type { QueueRound } from './decision';
import { handOut } from './handOut';
import { beginRound } from './round';
import type { QueueSituation } from './situation';
import { sortOut } from './sortOut';

/**
 * Decides everything that is due in the queue at this moment: who gets what and why, who is warned, who loses a turn,
 * what is missed, woken or told. Complete: when all of it is carried out at `now`, a second round decides nothing.
 * Rules: docs/ARCHITECTURE.md, "The queue".
 */
export function decideQueue(situation: QueueSituation): QueueRound {
  const round = beginRound(situation);
  const sorted = sortOut(situation.conversations, round);
  round.crew.lineUp();
  handOut(sorted, round);
  checkMissed(sorted.closed, round);
  return round.result();
}
