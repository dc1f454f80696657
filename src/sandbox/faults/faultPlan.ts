import type { Chance } from '../state/random';

/** Which requests to the Graph side a fault meets. Absent members meet all. */
export interface FaultMatch {
  readonly method?: string;
  /** Part of the path after the version: `/messages`, `/media`. */
  readonly path?: string;
  /** `biz_opaque_callback_data` of a send. */
  readonly outboxId?: string;
  /** Digits or BSUID in `to` or `recipient`. */
  readonly to?: string;
}

export type FaultEffect =
  /** Refuse with a Graph error. */
  | { readonly kind: 'error'; readonly code: number; readonly details?: string; readonly http?: number }
  /** Any answer at all: proxies' pages, broken JSON. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly contentType?: string }
  /** Close the connection before anything is done. */
  | { readonly kind: 'drop' }
  /** Do the work, then close the connection without an answer: the hazard of doubled messages. */
  | { readonly kind: 'drop-after' }
  /** Wait (real ms), then go on. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Accept the send, then report `failed` with this code by webhook; `afterSent`: behind a `sent`, as it may come. */
  | { readonly kind: 'fail-later'; readonly code: number; readonly details?: string; readonly afterSent?: boolean };

export interface Fault {
  readonly match?: FaultMatch;
  readonly effect: FaultEffect;
  /** How many requests it meets; absent: all. */
  readonly times?: number;
  /** 0–1; absent: always. */
  readonly probability?: number;
}

export interface FaultRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Planned {
  readonly id: number;
  readonly fault: Fault;
  left: number;
  met: number;
}

/** What will go wrong, in order: the first fault that fits a request is taken. */
export class FaultPlan {
  /** The Graph side drops every connection, as if the net were gone. */
  offline = false;
  private planned: Planned[] = [];
  private last = 0;

  constructor(private readonly chance: Chance) {}

  add(fault: Fault): number {
    this.last += 1;
    this.planned.push({ id: this.last, fault, left: fault.times ?? Number.POSITIVE_INFINITY, met: 0 });
    return this.last;
  }

  clear(): void {
    this.planned = [];
    this.offline = false;
  }

  /** The plan with how often each fault was met. */
  list(): readonly { readonly id: number; readonly fault: Fault; readonly met: number }[] {
    return this.planned.map(({ id, fault, met }) => ({ id, fault, met }));
  }

  /**
   * Takes the fault that a request meets, or null.
   * @param later only faults that show after acceptance (`fail-later`), or only the others
   */
  take(request: FaultRequest, later: boolean): FaultEffect | null {
    for (const planned of this.planned) {
      const { fault } = planned;
      if (planned.left <= 0 || (fault.effect.kind === 'fail-later') !== later) continue;
      if (!meets(fault.match ?? {}, request)) continue;
      if (fault.probability !== undefined && this.chance() >= fault.probability) continue;
      planned.left -= 1;
      planned.met += 1;
      return fault.effect;
    }
    return null;
  }
}

function meets(match: FaultMatch, request: FaultRequest): boolean {
  if (match.method && match.method.toUpperCase() !== request.method) return false;
  if (match.path && !request.path.includes(match.path)) return false;
  if (match.outboxId && request.params['biz_opaque_callback_data'] !== match.outboxId) return false;
  if (!match.to) return true;
  const to = [request.params['to'], request.params['recipient']].filter((value) => typeof value === 'string');
  return to.some((value) => value === match.to || value.replace(/\D/g, '') === match.to);
}
