import type { ConnectionStatus } from '../../shared/contract/channels';
import type { NumberSpec } from './numberSpec';

export const closedStatus: ConnectionStatus = {
  kind: 'none',
  phoneNumberId: null,
  wabaId: null,
  displayPhoneNumber: null,
  verifiedName: null,
  quality: 'UNKNOWN',
  api: 'starting',
  apiErrorCode: null,
  webhook: 'off',
  webhookPort: null,
  publicUrl: null,
  phonePageUrl: null,
  secrets: 'none',
  startFailure: null,
};

/** The first status of a number: nothing has been asked yet. */
export function openingStatus(spec: NumberSpec, webhookPort: number | null): ConnectionStatus {
  return {
    ...closedStatus,
    kind: spec.kind,
    phoneNumberId: spec.phoneNumberId,
    wabaId: spec.wabaId,
    displayPhoneNumber: spec.displayPhoneNumber,
    webhook: 'starting',
    webhookPort,
    publicUrl: spec.publicUrl,
    phonePageUrl: spec.phonePageUrl,
    secrets: spec.protection,
  };
}

export interface StatusBoard {
  read(): ConnectionStatus;
  replace(status: ConnectionStatus): void;
  /** Changes of a number that is no longer open are dropped. */
  note(phoneNumberId: string, change: Partial<ConnectionStatus>): void;
}

/** Holds the connection's status and tells when it really changed. */
export function createStatusBoard(onChange: (status: ConnectionStatus) => void): StatusBoard {
  let status = closedStatus;

  function replace(next: ConnectionStatus): void {
    const names = Object.keys(next) as (keyof ConnectionStatus)[];
    if (names.every((name) => next[name] === status[name])) return;
    status = next;
    onChange(status);
  }

  return {
    read: () => status,
    replace,
    note(phoneNumberId, change) {
      if (status.phoneNumberId === phoneNumberId) replace({ ...status, ...change });
    },
  };
}
