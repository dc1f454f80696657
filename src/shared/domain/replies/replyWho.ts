import { fold } from '../../kernel/text';
import type { QuickReply, ReplyScope } from './quickReply';

interface NamedSector {
  readonly id: string;
  readonly name: string;
}

/** Who uses a ready text, as a table says it: `Todos`, `Só eu`, or the name of a sector. */
export function whoWords({ scope, sectorId }: QuickReply, sectors: readonly NamedSector[]): string {
  if (scope === 'own') return 'Só eu';
  return (scope === 'sector' && sectors.find(({ id }) => id === sectorId)?.name) || 'Todos';
}

/** Back from a table; an empty cell is everybody. @returns null: no sector has this name */
export function whoOf(
  text: string,
  sectors: readonly NamedSector[],
): { readonly scope: ReplyScope; readonly sectorId: string | null } | null {
  const wanted = fold(text);
  if (wanted === '' || wanted === 'todos') return { scope: 'all', sectorId: null };
  if (wanted === 'so eu' || wanted === 'eu') return { scope: 'own', sectorId: null };
  const sector = sectors.find(({ name }) => fold(name) === wanted);
  return sector ? { scope: 'sector', sectorId: sector.id } : null;
}
