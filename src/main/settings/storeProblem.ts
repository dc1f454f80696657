import type { FilePutAside } from '../../shared/contract/diagnostics';

/** Why a stored file was not used as it is. The file itself is kept aside, never deleted. */
export type StoreProblem = FilePutAside;
