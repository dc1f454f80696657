import type { Instant } from '../kernel/instant';

/** What a company has set up to happen by itself, as one text: hours, messages, rules, menus, ready texts, macros. */
export interface HouseCopy {
  /** Id of the database that it was read from: a wiped one has another. */
  readonly databaseId: string;
  /** At most HOUSE_TEXT_MAX characters. */
  readonly text: string;
}

export interface KeptHouse extends HouseCopy {
  /** Whose settings they are. */
  readonly phoneNumberId: string;
  readonly keptAt: Instant;
}

export interface FilesToBring {
  readonly from: string;
  readonly to: string;
  /** Files of ours (`up-…`). */
  readonly mediaIds: readonly string[];
}

export interface HouseRequests {
  /**
   * Keeps the settings beside the number's journal, whole. What another database kept there is set aside first: nobody
   * has chosen to lose it.
   */
  'house.keep': (phoneNumberId: string, copy: HouseCopy) => null;
  /** What was kept: of this number the last first, then what was set aside; then that of other numbers, newest first. */
  'house.kept': (phoneNumberId: string) => readonly KeptHouse[];
  /** Copies files that settings of another number name into the folder of the open one. @returns those that are there now */
  'house.bringFiles': (files: FilesToBring) => readonly string[];
}

/** Complete by type, as the list that it is part of. */
export const houseRequestNames = [
  'house.keep',
  'house.kept',
  'house.bringFiles',
] as const satisfies readonly (keyof HouseRequests)[];

/** Kept settings may have so many characters: thousands of ready texts. */
export const HOUSE_TEXT_MAX = 16 * 1024 * 1024;
