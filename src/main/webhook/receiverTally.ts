import type { Clock, Instant } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import type { ReceiverCounters } from './receiverPort';

/** So many wrong signatures in a row are no stranger knocking but a wrong app secret. */
const SUSPECT_STREAK = 5;
const TELL_EVERY_MS = 200;

/** Counts what the receiver answered, and tells about it without keeping up with every request. */
export class ReceiverTally {
  private listening = false;
  private accepted = 0;
  private badSignatures = 0;
  private badSignatureStreak = 0;
  private tooLarge = 0;
  private refusedByDisk = 0;
  private verifications = 0;
  private lastAcceptedAt: Instant | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly clock: Clock;
  private readonly log: Log;
  private readonly tell: ((counters: ReceiverCounters) => void) | undefined;

  constructor(clock: Clock, log: Log, tell: ((counters: ReceiverCounters) => void) | undefined) {
    this.clock = clock;
    this.log = log;
    this.tell = tell;
  }

  counters(): ReceiverCounters {
    return {
      listening: this.listening,
      accepted: this.accepted,
      badSignatures: this.badSignatures,
      badSignatureStreak: this.badSignatureStreak,
      appSecretSuspect: this.badSignatureStreak >= SUSPECT_STREAK,
      tooLarge: this.tooLarge,
      refusedByDisk: this.refusedByDisk,
      verifications: this.verifications,
      lastAcceptedAt: this.lastAcceptedAt,
    };
  }

  setListening(listening: boolean): void {
    this.listening = listening;
    this.changed();
  }

  countVerification(): void {
    this.verifications += 1;
    this.changed();
  }

  /** The signature was right, whatever the disk says later. */
  countSigned(): void {
    this.badSignatureStreak = 0;
  }

  countAccepted(): void {
    this.accepted += 1;
    this.lastAcceptedAt = this.clock();
    this.changed();
  }

  countBadSignature(): void {
    this.badSignatures += 1;
    this.badSignatureStreak += 1;
    if (this.badSignatureStreak === SUSPECT_STREAK) {
      this.log.warn('webhook.appSecretSuspect', { count: this.badSignatureStreak });
    }
    this.changed();
  }

  countTooLarge(): void {
    this.tooLarge += 1;
    this.log.warn('webhook.tooLarge', { count: this.tooLarge });
    this.changed();
  }

  countRefusedByDisk(): void {
    this.refusedByDisk += 1;
    this.changed();
  }

  private changed(): void {
    if (this.tell === undefined || this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.tell?.(this.counters());
    }, TELL_EVERY_MS);
    this.timer.unref();
  }
}
