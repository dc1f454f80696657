import type { SendAnswer, SendOutcome, SendRefusal, SendRequest } from '../../shared/contract/channels';
import type { JournaledOutcome } from '../../shared/contract/journaledOutcome';
import { MINUTE, SECOND, type Clock } from '../../shared/kernel/instant';
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
  send(request: SendRequest): Promise<SendAnswer>;
  /** Resolves once everything in flight is answered and journalled. */
  settled(): Promise<void>;
}

/** Error code of WhatsApp's pair rate limit (cloud-api 6.2). */
const PAIR_RATE = 131056;
const DISK_RETRY_MS = 30_000;
const KEPT_ANSWERS = 2_000;
/** What was made ready longer ago, while its file was on the way or its turn had not come, is judged again, ms. */
const FRESH_FOR = 3 * SECOND;
/** How long a turn that has come is kept for a message that is being judged again, ms. */
const TURN_KEPT = MINUTE;

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

const now = { turn: 'now' } as const;

/** Turns of messages that are being judged again. A message waits for that once: the second time it leaves. */
function createKeptTurns(clock: Clock) {
  const until = new Map<string, number>();
  return {
    keep(outboxId: string): void {
      const at = clock();
      for (const [id, end] of until) if (end < at) until.delete(id);
      until.set(outboxId, at + TURN_KEPT);
    },
    /** Whether it had one. */
    take(outboxId: string): boolean {
      const end = until.get(outboxId);
      until.delete(outboxId);
      return end !== undefined && clock() <= end;
    },
  };
}

type Leaving =
  | { readonly ready: true; readonly prepared: Extract<Prepared, { ready: true }> }
  | { readonly ready: false; readonly answer: SendAnswer };

/** Everything that a message waits for before it is journalled: its file at WhatsApp, its turn, and a second look. */
function createWaiting({ gate, prepare, turns, clock }: SenderParts): (request: SendRequest) => Promise<Leaving> {
  const keptTurns = createKeptTurns(clock);
  const stays = (answer: SendAnswer): Leaving => ({ ready: false, answer });
  return async (request) => {
    const since = clock();
    const shut = gate();
    if (shut) return stays(shut);
    const prepared = await prepare(request);
    if (!prepared.ready) return stays(prepared.refusal);
    const kept = keptTurns.take(request.outboxId);
    const turn = kept ? now : await turns.await(request.contactId);
    if (turn.turn === 'later') return stays(later(clock() + turn.inMs, 'pair rate'));
    if (turn.turn === 'stopped') return stays(later(null, 'stopped'));
    // The token may have run out while it waited …
    const shutNow = gate();
    if (shutNow) return stays(shutNow);
    // … and only the tables know what else has happened.
    if (kept || clock() - since <= FRESH_FOR) return { ready: true, prepared };
    keptTurns.keep(request.outboxId);
    return stays({ outcome: 'waited' });
  };
}

/**
 * Sends in the order: hand over the file → wait for the limits → look again, where that took long → journal the intent (fsynced) → POST once → journal the outcome → answer.
 * With the intent on disk before the request leaves, a crash at any point is seen by whoever reads the journal.
 * A request that is already in flight, or that has already been sent, is not posted again.
 */
export function createSender(parts: SenderParts): Sender {
  const inFlight = new Map<string, Promise<SendAnswer>>();
  const sent = createSentBefore();
  const leave = createWaiting(parts);

  async function keepOutcome({ outboxId, attempt }: SendRequest, outcome: SendOutcome): Promise<void> {
    const body: JournaledOutcome = { outboxId, outcome, ...(attempt === undefined ? {} : { attempt }) };
    try {
      await parts.journal.append('outcome', JSON.stringify(body));
    } catch {
      // The renderer still hears the outcome; after a crash the status webhook settles it.
      parts.log.error('send.outcome-not-journalled');
    }
  }

  async function run(request: SendRequest): Promise<SendAnswer> {
    const ready = await leave(request);
    if (!ready.ready) return ready.answer;
    const { prepared } = ready;
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
