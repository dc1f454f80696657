import type { ConnectionForm } from '../../../shared/contract/channels';

export type DraftField =
  'phoneNumberId' | 'wabaId' | 'accessToken' | 'appSecret' | 'verifyToken' | 'publicUrl' | 'webhookPort' | 'graphUrl';

/** What stands in the fields, as typed. Lives in memory only: it holds secrets. */
export type ConnectionDraft = Readonly<Record<DraftField, string>> & { readonly acceptUnprotected: boolean };

const DEFAULT_PORT = '8787';

export function emptyDraft(verifyToken: string): ConnectionDraft {
  return {
    phoneNumberId: '',
    wabaId: '',
    accessToken: '',
    appSecret: '',
    verifyToken,
    publicUrl: '',
    webhookPort: DEFAULT_PORT,
    graphUrl: '',
    acceptUnprotected: false,
  };
}

/** The draft is for Meta's own API, so what Meta's values look like may be expected. */
export function isOfficial(draft: ConnectionDraft): boolean {
  return draft.graphUrl.trim() === '';
}

/** Spaces around are a copying accident; so is a slash at the end of an address. */
export function toForm(draft: ConnectionDraft): ConnectionForm {
  const graphUrl = withoutSlash(draft.graphUrl);
  return {
    phoneNumberId: draft.phoneNumberId.trim(),
    wabaId: draft.wabaId.trim(),
    accessToken: draft.accessToken.trim(),
    appSecret: draft.appSecret.trim(),
    verifyToken: draft.verifyToken.trim(),
    publicUrl: withoutSlash(draft.publicUrl),
    webhookPort: Number(draft.webhookPort.trim()),
    acceptUnprotected: draft.acceptUnprotected,
    ...(graphUrl ? { graphUrl } : {}),
  };
}

function withoutSlash(address: string): string {
  return address.trim().replace(/\/+$/, '');
}
