import { HOUR, MINUTE } from '../../kernel/instant';
import type { SectorRules } from './sector';

/** What a sector begins with. */
export const usualRules: SectorRules = {
  mode: 'balcao',
  warnAfter: 3 * MINUTE,
  reassignAfter: 5 * MINUTE,
  followUpAfter: null,
  maxHops: 3,
  checkOnline: 24 * HOUR,
  checkOffline: 15 * MINUTE,
  reopenWithin: 24 * HOUR,
  reopenTo: 'same-attendant',
};
