import type { StatusArrived } from '../../../shared/whatsapp/inboundEvent';

/** A status whose message is not here (yet): applied when it comes, dropped after eight days. */
export interface StrayStatusRow {
  /** `<wamid>|<status>` */
  readonly key: string;
  readonly wamid: string;
  readonly event: StatusArrived;
}
