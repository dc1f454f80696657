import { brokenPromises } from '../../src/shared/domain/queue/brokenPromises';
import type { Service } from '../../src/shared/domain/conversations/service';
import { decideQueue } from '../../src/shared/domain/queue/decideQueue';
import type { QueueDecision } from '../../src/shared/domain/queue/decision';
import { carriedOut } from '../../src/shared/domain/queue/sampleCounter';
import type {
  AttendantInPlay,
  ConversationInPlay,
  QueueSituation,
  SectorInPlay,
} from '../../src/shared/domain/queue/situation';
import type { Instant } from '../../src/shared/kernel/instant';

/** A counter in memory: facts, rounds about them, and what is wrong with the rounds. */
export class Counter {
  rounds = 0;
  decisions = 0;
  readonly broken = new Set<string>();
  private readonly conversations = new Map<string, ConversationInPlay>();
  private readonly attendants = new Map<string, AttendantInPlay>();

  constructor(
    readonly sector: SectorInPlay,
    attendants: readonly AttendantInPlay[],
  ) {
    for (const one of attendants) this.attendants.set(one.id, one);
  }

  service(id: string): Service | undefined {
    return this.conversations.get(id)?.service;
  }

  serve(id: string, service: Service): void {
    this.conversations.set(id, { id, service });
  }

  attendant(id: string): AttendantInPlay | undefined {
    return this.attendants.get(id);
  }

  changeAttendant(id: string, change: Partial<AttendantInPlay>): void {
    const one = this.attendants.get(id);
    if (one !== undefined) this.attendants.set(id, { ...one, ...change });
  }

  heldBy(attendantId: string): ConversationInPlay[] {
    return this.all().filter(({ service }) => service.attendantId === attendantId);
  }

  all(): ConversationInPlay[] {
    return [...this.conversations.values()];
  }

  situation(now: Instant): QueueSituation {
    const conversations = this.all().filter(({ service }) => service.stage !== 'closed' || service.missed !== null);
    return {
      now,
      sectors: [this.sector],
      attendants: [...this.attendants.values()],
      conversations,
    };
  }

  /** Decides, carries out, and holds the round against what the queue promises. */
  round(now: Instant): {
    readonly decisions: readonly QueueDecision[];
    readonly nextAt: Instant | null;
  } {
    const before = this.situation(now);
    const round = decideQueue(before);
    const after = carriedOut(before, round.decisions);
    for (const { id, service } of after.conversations) this.serve(id, service);
    for (const one of after.attendants) this.attendants.set(one.id, one);
    this.rounds += 1;
    this.decisions += round.decisions.length;
    for (const line of brokenPromises({ before, round, after })) this.broken.add(line);
    return round;
  }

  /** Between two events nothing may be due: else somebody waits for an alarm that was never set. */
  probe(now: Instant): void {
    for (const { kind, conversationId } of decideQueue(this.situation(now)).decisions) {
      this.broken.add(`${kind} of ${conversationId} is due without an alarm`);
    }
  }
}
