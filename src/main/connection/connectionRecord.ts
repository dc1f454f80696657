import type { ConnectionForm } from '../../shared/contract/channels';
import type { ConnectionFile } from '../../shared/contract/connectionFile';
import { OFFICIAL_GRAPH_URL } from '../cloudApi/graphClient';
import type { ConnectionRecord } from '../settings/machineState';
import { publicAddress } from './callbackAddress';
import type { DemonstrationLine } from './demonstrationLine';
import type { NumberSecrets, NumberSpec } from './numberSpec';

const trimmed = (url: string): string => url.trim().replace(/\/+$/, '');

/** The number of a filled form. */
export function specOfForm(form: ConnectionForm, rest: Pick<NumberSpec, 'secretPath' | 'protection'>): NumberSpec {
  return {
    kind: 'official',
    phoneNumberId: form.phoneNumberId.trim(),
    wabaId: form.wabaId.trim(),
    graphUrl: form.graphUrl === undefined ? OFFICIAL_GRAPH_URL : trimmed(form.graphUrl),
    secrets: {
      accessToken: form.accessToken.trim(),
      appSecret: form.appSecret.trim(),
      verifyToken: form.verifyToken.trim(),
    },
    publicUrl: publicAddress(form.publicUrl),
    webhookPort: form.webhookPort,
    phonePageUrl: null,
    displayPhoneNumber: null,
    ...rest,
  };
}

/** The number of a connection file: its secrets are for this session and are never stored. */
export function specOfFile(file: ConnectionFile, secretPath: string): NumberSpec {
  return {
    kind: 'official',
    phoneNumberId: file.phoneNumberId,
    wabaId: file.wabaId,
    graphUrl: trimmed(file.graphUrl),
    secrets: { accessToken: file.accessToken, appSecret: file.appSecret, verifyToken: file.verifyToken },
    publicUrl: file.publicUrl === undefined ? null : publicAddress(file.publicUrl),
    webhookPort: file.webhookPort ?? 0,
    secretPath,
    protection: 'session',
    phonePageUrl: null,
    displayPhoneNumber: null,
  };
}

/** The number that the sandbox plays. Its secrets are made anew at every start. */
export function specOfDemonstration(line: DemonstrationLine, secretPath: string): NumberSpec {
  return {
    kind: 'demonstration',
    phoneNumberId: line.phoneNumberId,
    wabaId: line.wabaId,
    graphUrl: line.graphUrl,
    secrets: { accessToken: line.accessToken, appSecret: line.appSecret, verifyToken: line.verifyToken },
    publicUrl: null,
    webhookPort: 0,
    secretPath,
    protection: 'session',
    phonePageUrl: line.phonePageUrl ?? line.controlUrl ?? null,
    displayPhoneNumber: null,
  };
}

/** The number of a record, with the secrets that were opened for it. */
export function specOfRecord(
  record: ConnectionRecord,
  secrets: NumberSecrets,
  protection: NumberSpec['protection'],
): NumberSpec {
  return { ...record, kind: 'official', secrets, protection, phonePageUrl: null };
}

/** What is remembered of a number; secrets only sealed. */
export function recordOfSpec(spec: NumberSpec, sealedSecrets: string | null): ConnectionRecord {
  return {
    kind: spec.kind,
    phoneNumberId: spec.phoneNumberId,
    wabaId: spec.wabaId,
    graphUrl: spec.graphUrl,
    displayPhoneNumber: spec.displayPhoneNumber,
    publicUrl: spec.publicUrl,
    webhookPort: spec.webhookPort,
    secretPath: spec.secretPath,
    sealedSecrets,
  };
}
