import type { Transaction } from 'dexie';
import { version1 } from './version1';
import { version2 } from './version2';
import { version3 } from './version3';
import { version4 } from './version4';
import { version5 } from './version5';

/** A version of the schema: `stores` in Dexie's notation, null for a table that goes. A data change is a named `upgrade` with its reason. */
export interface DatabaseVersion {
  readonly number: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Appended to, never edited. */
export const allVersions: readonly DatabaseVersion[] = [version1, version2, version3, version4, version5];
