/**
 * What a client needs to reach a number: the sandbox prints it as one JSON line, and
 * `--connection=<file.json>` reads it (provisioning and tests).
 */
export interface ConnectionFile {
  /** Without version and without a trailing slash: `https://graph.facebook.com`, `http://127.0.0.1:4010`. */
  readonly graphUrl: string;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** Sandbox only: its control API. */
  readonly controlUrl?: string;
  /** TCP port of the webhook receiver on 127.0.0.1; absent or 0: any free one. */
  readonly webhookPort?: number;
  /** Public https address of the tunnel in front of the receiver, without the secret path. */
  readonly publicUrl?: string;
}
