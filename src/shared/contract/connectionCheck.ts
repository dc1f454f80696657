export type CheckName =
  'number' | 'account' | 'token' | 'app-secret' | 'subscription' | 'callback' | 'reachable' | 'vault';

export interface ConnectionCheck {
  readonly check: CheckName;
  readonly state: 'passed' | 'warning' | 'failed' | 'skipped';
  /** Stable code that words/ translates into what to do. */
  readonly code: string;
  /** Technical detail without secrets: HTTP status, Graph code, host. */
  readonly detail?: string;
}
