/** What a person types to connect a number. */
export interface ConnectionForm {
  readonly phoneNumberId: string;
  readonly wabaId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** https address that reaches this computer's receiver, without path. */
  readonly publicUrl: string;
  /** 0: any free port. Tunnels want a fixed one. */
  readonly webhookPort: number;
  /** Absent: the official one. */
  readonly graphUrl?: string;
  /** The person accepted that this system has no vault for secrets. */
  readonly acceptUnprotected: boolean;
}
