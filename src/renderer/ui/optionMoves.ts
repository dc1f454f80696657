import { fold } from '../../shared/kernel/text';

interface Offered {
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectOption<Value extends string> extends Offered {
  readonly value: Value;
  /** Stands over the first of those that belong together. */
  readonly group?: string;
}

/** How many options PageUp and PageDown pass, as in the system's own lists. */
const PAGE = 8;

/**
 * Where a key leads in a list of options: arrows, Home, End and the pages; what cannot be chosen is passed over.
 * @param from place of the option that is marked now, from 0
 * @returns null: the key moves nothing
 */
export function moveInOptions(key: string, from: number, options: readonly Offered[]): number | null {
  const free = options.flatMap(({ disabled }, place) => (disabled ? [] : [place]));
  if (free.length === 0) return null;
  const at = free.findIndex((place) => place >= from);
  const here = at === -1 ? free.length - 1 : at;
  const to = (place: number): number => free[Math.min(Math.max(place, 0), free.length - 1)] ?? 0;
  switch (key) {
    case 'ArrowDown':
      return to(free[here] === from ? here + 1 : here);
    case 'ArrowUp':
      return to(here - 1);
    case 'PageDown':
      return to(here + PAGE);
    case 'PageUp':
      return to(here - PAGE);
    case 'Home':
      return to(0);
    case 'End':
      return to(free.length - 1);
    default:
      return null;
  }
}

/**
 * The option that typed letters mean: the next one that begins with them. The same letter again goes on to the next.
 * @param typed what was typed in one go
 * @returns null: none begins like that
 */
export function typedOption(typed: string, from: number, options: readonly Offered[]): number | null {
  const wanted = fold(typed);
  if (wanted === '') return null;
  const again = wanted.length > 1 && new Set(wanted).size === 1;
  const sought = again ? wanted.slice(0, 1) : wanted;
  // A single letter goes on from here; more letters may still mean the option that the first one found.
  const first = sought.length === 1 ? from + 1 : from;
  for (let step = 0; step < options.length; step += 1) {
    const place = (first + step) % options.length;
    const option = options[place];
    if (option && !option.disabled && fold(option.label).startsWith(sought)) return place;
  }
  return null;
}
