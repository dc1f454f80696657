/** Counts of the tables that a person knows by name. */
export interface ArchiveRows {
  readonly messages: number;
  readonly conversations: number;
  readonly contacts: number;
}

/** What can be read of a damaged archive, and what of it is lost. */
export interface SalvageFacts {
  readonly saved: ArchiveRows;
  /** What it had; null: its list of contents is lost too, and nothing tells any more. */
  readonly whole: ArchiveRows | null;
}
