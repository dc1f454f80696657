import type { Instant } from '../../../kernel/instant';
import type { FieldType } from './flow';

export interface CollectedField {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  readonly value: string;
}

/** A document that was asked for. */
export interface DocumentState {
  readonly nodeId: string;
  readonly documentId: string;
  readonly label: string;
  readonly optional: boolean;
  /** The message that brought it; null: not yet. */
  readonly messageId: string | null;
  /** The customer does not have it and need not. */
  readonly skipped: boolean;
}

/** Why a session came to its end. */
export type EndReason =
  /** The customer asked for a person, the tree led there, answers were not understood, the identity failed. */
  | 'asked'
  | 'node'
  | 'not-understood'
  | 'identity-failed'
  /** The tree had no way on, or too much was said. */
  | 'dead-end'
  | 'too-long'
  /** The customer said no more; the tree ended; a person took over. */
  | 'silence'
  | 'closed'
  | 'taken-over';

/** Where a customer stands in a flow. Persisted: fields are added, never renamed. */
export interface FlowSession {
  readonly flowId: string;
  /** The published version in which it began: it goes on in that one. */
  readonly version: number;
  /** The node that waits for an answer; null: nothing was said yet. */
  readonly nodeId: string | null;
  /** Nodes that waited before, for "voltar"; the last 30. */
  readonly trail: readonly string[];
  /** Answers that were not understood at this node. */
  readonly tries: number;
  readonly fields: readonly CollectedField[];
  readonly documents: readonly DocumentState[];
  /** What the customer chose, for the summary; the last 20. */
  readonly path: readonly string[];
  readonly identity: {
    readonly failures: number;
    readonly confirmedUntil: Instant | null;
    readonly recordId: string | null;
    /** An answer that came in two messages. */
    readonly cpfPart: string | null;
    readonly birth: string | null;
    /** The answer that waits for the identity. */
    readonly thenId: string | null;
  };
  /** Messages said so far. */
  readonly sent: number;
  /** WhatsApp's moment of the last word of the customer. */
  readonly lastInputAt: Instant | null;
  /** Words that were dealt with: a replay says nothing twice. The last 60 ids. */
  readonly handled: readonly string[];
  readonly startedAt: Instant;
  /** When silence becomes due; null: it does not. */
  readonly dueAt: Instant | null;
  readonly reminded: boolean;
  readonly ended: { readonly at: Instant; readonly reason: EndReason } | null;
}

/** The session of a customer to whom nothing was said yet. */
export function newSession(flowId: string, version: number, at: Instant): FlowSession {
  return {
    flowId,
    version,
    nodeId: null,
    trail: [],
    tries: 0,
    fields: [],
    documents: [],
    path: [],
    identity: { failures: 0, confirmedUntil: null, recordId: null, cpfPart: null, birth: null, thenId: null },
    sent: 0,
    lastInputAt: null,
    handled: [],
    startedAt: at,
    dueAt: null,
    reminded: false,
    ended: null,
  };
}
