import { version1 } from './version1';

/** A version of the schema: `stores` in Dexie's notation. A data change is a named `upgrade` with its reason. */
export interface DatabaseVersion {
  readonly number: number;
  readonly stores: Readonly<Record<string, string>>;
}

/** Appended to, never edited. */
export const allVersions: readonly DatabaseVersion[] = [version1];
