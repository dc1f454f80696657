import type { Flow } from '../../../shared/domain/automation/flow/flow';
import type { Instant } from '../../../shared/kernel/instant';

/** A menu as it was published: never changed, and never deleted while somebody may stand in it. */
export interface FlowVersionRow {
  readonly flowId: string;
  /** 1, 2, 3 … */
  readonly version: number;
  readonly flow: Flow;
  readonly publishedAt: Instant;
  /** Attendant id. */
  readonly publishedBy: string;
  /** The earlier version that was brought back by this one; null: it came from the draft. */
  readonly restores: number | null;
}
