/** How accepted messages live on (section 13.4). Sandbox milliseconds after acceptance. */
export interface LifeCycle {
  sentMs: number;
  deliveredMs: number;
  readMs: number;
  playedMs: number;
  /** The chat was open: only `read` comes. */
  skipDelivered: boolean;
  /** Statuses of one message arrive newest first. */
  reversed: boolean;
}

/** How webhooks leave (section 13.8). */
export interface WebhookBehaviour {
  paused: boolean;
  /** Open connections at most. */
  concurrency: number;
  /** Updates in one POST at most; 1: no batches. */
  batchSize: number;
  /** How long a batch waits for company, sandbox ms. */
  batchWaitMs: number;
  /** Part of the POSTs that is sent twice, 0–1. */
  duplicates: number;
  /** Each POST waits a random time up to this, sandbox ms: disorder. */
  disorderMs: number;
  /** Escape non-ASCII as `\uXXXX`, as Graph does. */
  escapeUnicode: boolean;
  /** Real time until an unanswered POST counts as failed, ms. */
  timeoutMs: number;
  /** Waits after each failure, sandbox ms; the last one repeats until seven days have passed. */
  retryDelaysMs: number[];
  /** Sign with this instead of the app secret: a wrong secret. */
  signWith: string | null;
}

/** Rules of the account that a test may bend. */
export interface AccountRules {
  /** Messages a second, in and out; 20 under coexistence. */
  throughput: number;
  pairLimit: boolean;
  /** Test number: only customers of the allow list can be reached (131030). */
  testNumber: boolean;
  allowList: string[];
  /** Delivered service messages a month that cost nothing. */
  freeServiceMessages: number;
  paymentMethod: boolean;
  /** New webhooks of media carry `url`. */
  mediaUrlInWebhook: boolean;
  /** Statuses carry `conversation` always, as before v24. */
  legacyConversation: boolean;
  /** Template review takes this long, sandbox ms. */
  reviewMs: number;
  /** Decision for the next templates; null: by their content. */
  reviewDecision: 'APPROVED' | 'REJECTED' | null;
  /** Marketing templates are held first and released (or dropped, 132015) after this long; null: never held. */
  holdMarketingMs: number | null;
  dropHeld: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const defaultLifeCycle = (): LifeCycle => ({
  sentMs: 300,
  deliveredMs: 1_000,
  readMs: 2_500,
  playedMs: 4_000,
  skipDelivered: false,
  reversed: false,
});

export const defaultWebhooks = (): WebhookBehaviour => ({
  paused: false,
  concurrency: 16,
  batchSize: 1,
  batchWaitMs: 50,
  duplicates: 0,
  disorderMs: 0,
  escapeUnicode: true,
  timeoutMs: 10_000,
  retryDelaysMs: [0, 2_000, 5_000, 15_000, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR],
  signWith: null,
});

export const defaultRules = (): AccountRules => ({
  throughput: 80,
  pairLimit: true,
  testNumber: false,
  allowList: [],
  freeServiceMessages: 1_000,
  paymentMethod: true,
  mediaUrlInWebhook: true,
  legacyConversation: false,
  reviewMs: 3_000,
  reviewDecision: null,
  holdMarketingMs: null,
  dropHeld: false,
});
