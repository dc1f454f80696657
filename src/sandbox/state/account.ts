import type { Instant } from '../../shared/kernel/instant';

/** A callback address and whether it was verified. */
export interface Callback {
  readonly url: string;
  readonly verifyToken: string;
}

/** The fields that follow an override of the address; the others go to the app's own callback (section 12.2). */
const OVERRIDABLE = /^(messages|message_echoes|calls|history|smb_.*|group_.*)$/;

export const followsOverride = (field: string): boolean => OVERRIDABLE.test(field);

export interface BusinessProfile {
  about: string;
  address: string;
  description: string;
  email: string;
  profile_picture_url: string;
  websites: string[];
  vertical: string;
}

export interface QrCode {
  readonly code: string;
  prefilled_message: string;
  image: 'SVG' | 'PNG' | null;
}

/** One business phone number. */
export interface BusinessNumber {
  readonly id: string;
  readonly digits: string;
  readonly display: string;
  verifiedName: string;
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'NA';
  status: string;
  nameStatus: string;
  registered: boolean;
  pin: string;
  tier: string;
  override: Callback | null;
  profile: BusinessProfile;
  qrCodes: Map<string, QrCode>;
  /** `user_identity_change`, `calling`, `storage_configuration` (section 10.7). */
  settings: Record<string, Record<string, unknown>>;
  automation: { prompts: string[]; commands: { command_name: string; command_description: string }[] };
  /** Free service messages already delivered, by month `YYYY-MM`. */
  readonly serviceDelivered: Map<string, number>;
}

/** The WABA, the app and the token. */
export interface Account {
  readonly wabaId: string;
  readonly businessId: string;
  readonly appId: string;
  readonly appName: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  accessToken: string;
  tokenExpired: boolean;
  tokenExpiresAt: Instant;
  scopes: string[];
  subscribed: boolean;
  wabaOverride: Callback | null;
  appCallback: Callback | null;
  appFields: string[];
  name: string;
  restricted: boolean;
}

export const ALL_SCOPES: readonly string[] = ['whatsapp_business_management', 'whatsapp_business_messaging'];
