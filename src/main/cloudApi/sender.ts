import type { SendOutcome, SendRefusal, SendRequest } from '../../shared/contract/channels';
import type { JournaledOutcome } from '../../shared/contract/journaledOutcome';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import type { Turns } from './turns';

/** What the sender needs of the journal: an append that resolves once it is on disk. */
export interface SendJournal {
  append(kind: 'send' | 'outcome', body: string): Promise<unknown>;
}

export interface SenderParts {
  readonly journal: SendJournal;
  readonly turns: Turns;
  /**
   * What has to be done before anything is journalled (the file of a medium is handed over). Gives what is to be posted
   * in its place: the journal keeps the request as it came.
   */
  readonly prepare: (request: SendRequest) => Promise<Prepared>;
  readonly post: (request: SendRequest) => Promise<SendOutcome>;
  /** Why nothing may be sent right now; null when sending is allowed. */
  readonly gate: () => SendRefusal | null;
  readonly onOutcome: (outcome: SendOutcome) => void;
  readonly clock: Clock;
  readonly log: Log;
}

export type Prepared =
  | { readonly ready: true; readonly post: SendRequest; readonly judge: (outcome: SendOutcome) => Promise<SendOutcome> }
  | { readonly ready: false; readonly refusal: SendRefusal };

export interface Sender {
  send(request: SendRequest): Promise<SendOutcome>;
  /** Resolves once everything in flight is answered and journalled. */
  settled(): Promise<void>;
}

/** Error code of WhatsApp's pair rate limit (cloud-api 6.2). */
const PAIR_RATE = 131056;
const DISK_RETRY_MS = 30_000;
const KEPT_ANSWERS = 2_000;

function later(retryAt: number | null, reason: string): SendRefusal {
  return { outcome: 'retry', retryAt, errorCode: 0, reason };
}

interface SentBefore {
  recall(outboxId: string): SendOutcome | undefined;
  remember(outboxId: string, outcome: SendOutcome): void;
}

/** The latest messages that surely left: asked for again, they are answered without a second post. */
function createSentBefore(): SentBefore {
  const sent = new Map<string, SendOutcome>();
  return {
    recall: (outboxId) => sent.get(outboxId),
    remember(outboxId, outcome) {
      if (outcome.outcome !== 'sent') return;
      sent.set(outboxId, outcome);
      const [oldest] = sent.keys();
      if (sent.size > KEPT_ANSWERS && oldest !== undefined) sent.delete(oldest);
    },
  };
}

/**
 * Sends in the order: hand over the file → wait for the limits → journal the intent (fsynced) → POST once → journal the outcome → answer.
 * With the intent on disk before the request leaves, a crash at any point is seen by whoever reads the journal.
 * A request that is already in flight, or that has already been sent, is not posted again.
 */
export function createSender(parts: SenderParts): Sender {
  const inFlight = new Map<string, Promise<SendOutcome>>();
  const sent = createSentBefore();

  async function keepOutcome({ outboxId, attempt }: SendRequest, outcome: SendOutcome): Promise<void> {
    const body: JournaledOutcome = { outboxId, outcome, ...(attempt === undefined ? {} : { attempt }) };
    try {
      await parts.journal.append('outcome', JSON.stringify(body));
    } catch {
      // The renderer still hears the outcome; after a crash the status webhook settles it.
      parts.log.error('send.outcome-not-journalled');
    }
  }

  async function run(request: SendRequest): Promise<SendOutcome> {
    const shut = parts.gate();
    if (shut) return shut;
    const prepared = await parts.prepare(request);
    if (!prepared.ready) return prepared.refusal;
    const turn = await parts.turns.await(request.contactId);
    if (turn.turn === 'later') return later(parts.clock() + turn.inMs, 'pair rate');
    if (turn.turn === 'stopped') return later(null, 'stopped');
    try {
      await parts.journal.append('send', JSON.stringify(request));
    } catch {
      return later(parts.clock() + DISK_RETRY_MS, 'journal');
    }
    const outcome = await prepared.judge(await parts.post(prepared.post));
    if (outcome.outcome !== 'sent' && outcome.errorCode === PAIR_RATE) parts.turns.exhaust(request.contactId);
    await keepOutcome(request, outcome);
    sent.remember(request.outboxId, outcome);
    parts.onOutcome(outcome);
    return outcome;
  }

  return {
    send(request) {
      const known = sent.recall(request.outboxId);
      if (known) return Promise.resolve(known);
      const running = inFlight.get(request.outboxId);
      if (running) return running;
      const started = run(request).finally(() => inFlight.delete(request.outboxId));
      inFlight.set(request.outboxId, started);
      return started;
    },
    async settled() {
      await Promise.allSettled(inFlight.values());
    },
  };
}
