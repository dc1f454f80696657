import type { World } from '../state/world';
import type { CallbackClient } from '../webhooks/post';
import type { Params } from './params';

/** One request to the Graph side, after version, method and token have been dealt with. */
export interface GraphCall {
  readonly world: World;
  readonly client: CallbackClient;
  readonly method: string;
  /** Path parts after the version. */
  readonly parts: readonly string[];
  readonly params: Params;
  readonly token: string;
  /** Full address, for paging links. */
  readonly address: string;
}

/** What a resource answers: a JSON value, or a file. */
export type GraphAnswer = Record<string, unknown> | Response;

/** A resource: answers the calls that are its own, and null for others. */
export type Resource = (call: GraphCall) => GraphAnswer | null | Promise<GraphAnswer | null>;
