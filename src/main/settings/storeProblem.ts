/** Why a stored file was not used as it is. The file itself is kept aside, never deleted. */
export interface StoreProblem {
  readonly store: 'settings' | 'machine';
  /** 'newer': written by a later version of the app. */
  readonly code: 'unreadable' | 'invalid' | 'newer';
  /** Where the file was put aside; null when even that failed. */
  readonly keptAs: string | null;
}
