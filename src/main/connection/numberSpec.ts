import type { ConnectionStatus } from '../../shared/contract/channels';

export interface NumberSecrets {
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

/** Everything that is needed to open the counter on one number. Lives in memory only. */
export interface NumberSpec {
  readonly kind: 'demonstration' | 'official';
  readonly phoneNumberId: string;
  readonly wabaId: string;
  /** Without version and without a trailing slash. */
  readonly graphUrl: string;
  readonly secrets: NumberSecrets;
  /** https address of the tunnel, without path; null: none. */
  readonly publicUrl: string | null;
  /** 0: any free one. */
  readonly webhookPort: number;
  /** Last part of the callback's address, so that only who was told it can knock. */
  readonly secretPath: string;
  readonly protection: ConnectionStatus['secrets'];
  readonly phonePageUrl: string | null;
  readonly displayPhoneNumber: string | null;
}
