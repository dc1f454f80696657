import type { Flow } from '../../../shared/domain/automation/flow/flow';
import type { Instant } from '../../../shared/kernel/instant';

/** A menu as its owner edits it. What customers get are its versions. */
export interface FlowRow {
  /** A ULID. */
  readonly id: string;
  readonly name: string;
  readonly draft: Flow;
  /** The published version; null: none yet. */
  readonly version: number | null;
  /** Counts what was kept of the draft: of two windows that edit it the later one is told. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
