import type { MediaRequest } from '../../../shared/contract/media';
import type { Instant } from '../../../shared/kernel/instant';

/** A medium that is not in the number's folder yet; deleted when it is. */
export interface MediaFetchRow {
  readonly mediaId: string;
  readonly messageId: string;
  /** waiting: tried again at `dueAt`. failed: given up, shown to the person with `failureCode`. */
  readonly state: 'waiting' | 'failed';
  readonly attempts: number;
  readonly dueAt: Instant;
  /** When the message came: WhatsApp keeps inbound media for seven days (cloud-api 3). */
  readonly createdAt: Instant;
  readonly failureCode: string | null;
  readonly request: MediaRequest;
}
