import type { ConnectionKind } from '../../shared/contract/channels';

/** What this computer knows of the number that is open; secrets only as an encrypted blob (see secrets.ts). */
export interface ConnectionRecord {
  readonly kind: Exclude<ConnectionKind, 'none' | 'review'>;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  /** Without version and without a trailing slash. */
  readonly graphUrl: string;
  readonly displayPhoneNumber: string | null;
  readonly publicUrl: string | null;
  /** 0: any free port. */
  readonly webhookPort: number;
  readonly secretPath: string;
  readonly sealedSecrets: string | null;
}

export interface SentinelRecord {
  /** Id of the database that acknowledged last; null when none ever did. */
  readonly databaseId: string | null;
  readonly acknowledged: number;
}

/** Pixels of the screen. */
export interface WindowState {
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export interface MachineState {
  readonly connection: ConnectionRecord | null;
  /** By phone number id. */
  readonly sentinels: Readonly<Record<string, SentinelRecord>>;
  readonly window: WindowState | null;
  /** Places of the second window, the third …; null: never placed. */
  readonly furtherWindows: readonly (WindowState | null)[];
}
