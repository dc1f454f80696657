import type { FailureCode } from '../../shared/contract/failureCodes';
import { refused, type Failure } from '../../shared/kernel/result';
import type { GraphFailure } from '../cloudApi/graphFailure';

/** A refusal with one of the contract's codes. */
export function refuse(code: FailureCode, detail?: string): { readonly ok: false; readonly failure: Failure } {
  return refused({ code, ...(detail === undefined ? {} : { detail }) });
}

/** What the page hears of a failed call: the network, or Graph's refusal; never Meta's text, which may quote people. */
export function refuseCall(failure: GraphFailure): { readonly ok: false; readonly failure: Failure } {
  return refuse(failure.httpStatus === 0 ? 'offline' : 'graph-refused', failure.detail);
}
