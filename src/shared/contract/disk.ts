import type { StoredMedia } from './media';

export const mediaKinds = ['image', 'video', 'audio', 'document'] as const;
export type MediaKind = (typeof mediaKinds)[number];

export interface FilesAndBytes {
  readonly files: number;
  readonly bytes: number;
}

/** Fetched files of one kind, by how long they have been on this computer. */
export interface MediaUse {
  readonly kind: MediaKind;
  /** Younger than three months, three to twelve, older. */
  readonly young: FilesAndBytes;
  readonly middle: FilesAndBytes;
  readonly old: FilesAndBytes;
}

/** Received files that were taken away before, and can be brought back. */
export interface GoneMedia extends FilesAndBytes {
  /** Those of them that only the backups before another folder or passphrase have. */
  readonly formerly: FilesAndBytes;
}

/** What takes space, in bytes as the disk has them. */
export interface DiskUse {
  /** Free on the disk that holds the profile; null: not known. */
  readonly free: number | null;
  /** Messages and everything else in tables; after a restore those of before too, for a week. */
  readonly tables: number;
  readonly index: number;
  readonly journal: number;
  readonly media: readonly MediaUse[];
  /** In the folder that was chosen; null: none, or it cannot be reached. On another disk they take nothing here. */
  readonly backups: (FilesAndBytes & { readonly sameDisk: boolean }) | null;
  readonly logs: number;
  readonly caches: number;
  /** Folders of other numbers of this profile: their tables count above. */
  readonly otherNumbers: number;
  readonly gone: GoneMedia;
}

/** What may go. */
export interface FreeWish {
  /** Received files that have been here for longer; null: none. */
  readonly media: { readonly olderThanDays: number } | null;
  /** Archives that have outlived their time, and were not made on this computer, which takes its own away by itself. */
  readonly backups: boolean;
  readonly caches: boolean;
  readonly logs: boolean;
}

export interface FreePreview {
  /** Old enough, and in a backup that was read back: they can be brought back. */
  readonly media: FilesAndBytes;
  /** Old enough, but in no backup: they stay. */
  readonly unsecured: FilesAndBytes;
  readonly backups: FilesAndBytes;
  readonly caches: FilesAndBytes;
  readonly logs: FilesAndBytes;
}

export interface DiskRequests {
  'disk.read': () => DiskUse;
  /** What would go; each kind whether it is wished for or not. */
  'disk.preview': (wish: FreeWish) => FreePreview;
  /** Takes it away. @returns what really went */
  'disk.free': (wish: FreeWish) => FreePreview;
  /**
   * Takes away files of ours that nothing names any more, after a grace of a week. @param referenced every id that the
   * tables name @returns what really went
   */
  'disk.sweep': (phoneNumberId: string, referenced: readonly string[]) => FilesAndBytes;
  /**
   * Brings a file that was taken away back from the backup's folder.
   * @param passphrase or the recovery key; null: the one that was given within the last minutes
   */
  'disk.bringBack': (mediaId: string, passphrase: string | null) => StoredMedia;
}

/** Complete by type, as the list that it is part of. */
export const diskRequestNames = [
  'disk.read',
  'disk.preview',
  'disk.free',
  'disk.sweep',
  'disk.bringBack',
] as const satisfies readonly (keyof DiskRequests)[];
