import { isAbove } from '../../db/conversations/readViews';
import type { ConversationRow } from '../../db/conversations/row';
import type { ListPart } from './ListWindow';

/** The stretch with a conversation that has left the view but stays on the screen while it is open. */
export function withHeld(part: ListPart, held: ConversationRow | null): ListPart {
  if (!held || part.rows.some((row) => row.id === held.id)) return part;
  const below = part.rows.findIndex((row) => isAbove(held, row));
  const place = below < 0 ? part.rows.length : below;
  // Beyond the stretch: it is drawn when one looks there.
  if (place === 0 && part.from > 0) return part;
  if (below < 0 && !part.complete) return part;
  return { ...part, rows: [...part.rows.slice(0, place), held, ...part.rows.slice(place)] };
}
