/** Files that leave Balcão: written by main, piece by piece, under a temporary name until they are whole. */

/** A piece of text that crosses at once, at most so many characters: an export of any size never travels in one piece. */
export const EXPORT_PIECE_MAX = 512 * 1024;

/** So many media are asked about at once. */
export const MEDIA_FACTS_MAX = 50;

export interface ExportPlan {
  /** file: one file. archive: a zip with many. */
  readonly form: 'file' | 'archive';
  /** What the person is offered as a name, with its ending. */
  readonly suggestedName: string;
  /** The one file is a web page that is printed to PDF. */
  readonly print?: boolean;
  /** With `print`: one sheet of this size to its edges, without margins and page numbers. */
  readonly sheet?: SheetSize;
  /** What is written are bytes as base64, each piece whole groups of four characters. */
  readonly base64?: boolean;
}

export type SheetSize = 'A4' | 'A5';

export interface ExportTicket {
  readonly ticket: string;
  /** Where it will stand once it is whole. */
  readonly path: string;
}

export interface ExportEntry {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  /** What is written is a web page; the entry is what it prints to. */
  readonly print: boolean;
}

/** One medium as part of what is being written. */
export interface ExportMedium {
  readonly mediaId: string;
  /** base64: into the entry that is open, as text. entry: as an entry of its own, byte for byte. */
  readonly as: { readonly kind: 'base64' } | { readonly kind: 'entry'; readonly name: string };
}

/** What a stored medium is. */
export interface MediumFacts {
  readonly size: number;
  /** Of its bytes as they lie on this computer: lower-case hex. */
  readonly sha256: string;
  /** By its first bytes, not by what its sender called it. */
  readonly type: string;
}

export interface ExportDone {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Of the whole file, lower-case hex: its fingerprint. */
  readonly sha256: string;
}

export interface ExportRequests {
  /**
   * Asks the person where the file should stand, and opens it beside that place under a temporary name.
   * null: the person cancelled.
   */
  'export.begin': (plan: ExportPlan) => ExportTicket | null;
  /** Ends the entry before and begins the next one; archives only. */
  'export.entry': (ticket: string, entry: ExportEntry) => null;
  /** Answered once it is taken: whoever waits for the answer never runs ahead of the disk. */
  'export.write': (ticket: string, text: string) => null;
  /** null: this computer does not have it. */
  'export.medium': (ticket: string, medium: ExportMedium) => MediumFacts | null;
  /** Of each medium that was asked about, in order; null: this computer does not have it. */
  'export.mediaFacts': (mediaIds: readonly string[]) => readonly (MediumFacts | null)[];
  /** Everything to disk, then its own name. */
  'export.finish': (ticket: string) => ExportDone;
  /** Leaves nothing behind. Of one that is finished or unknown: nothing. */
  'export.cancel': (ticket: string) => null;
  /** Shows a finished file in its folder. */
  'export.reveal': (ticket: string) => null;
}

export const exportRequestNames = [
  'export.begin',
  'export.entry',
  'export.write',
  'export.medium',
  'export.mediaFacts',
  'export.finish',
  'export.cancel',
  'export.reveal',
] as const satisfies readonly (keyof ExportRequests)[];
