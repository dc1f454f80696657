import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectionCheck, ConnectionStatus } from '../../shared/contract/channels';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { readNumber } from '../cloudApi/account';
import type { GraphClient } from '../cloudApi/graphClient';
import type { PolledAccount } from './accountPoll';
import { apiOfFailure, apiOfNumber } from './apiState';
import { registerCallback, subscribe, type Callback } from './callbackKeeper';

export interface WatchParts {
  readonly client: GraphClient;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  /** null: WhatsApp has no way to this computer. */
  readonly callback: Callback | null;
  /** Reaches the receiver from outside; null when there is no public address. */
  readonly testFromOutside: (() => Promise<ConnectionCheck>) | null;
  readonly note: (change: Partial<ConnectionStatus>) => void;
  readonly onCoexistence: (coexistence: boolean) => void;
  readonly poll: PolledAccount;
  readonly signal: AbortSignal;
  readonly log: Log;
}

export interface Watch {
  /** Looks now instead of at the next round: after resume, a new token, a failed send. */
  nudge(): void;
  /** Registers and confirms anew, whatever stands there; for a person who pressed "verificar". */
  verify(): Promise<readonly ConnectionCheck[]>;
}

/** Rounds while all is well, and after the first, second, … failure in a row. */
const CALM_MS = 5 * MINUTE;
const BACK_OFF = [SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND, MINUTE] as const;

/** @param failures rounds in a row that failed; 0: the last one went well */
function nextRoundMs(failures: number): number {
  if (failures === 0) return CALM_MS;
  return BACK_OFF[Math.min(failures, BACK_OFF.length) - 1] ?? CALM_MS;
}

function createBell(signal: AbortSignal): { ring(): void; sleep(ms: number): Promise<void> } {
  let bell = new AbortController();
  return {
    ring: () => bell.abort(),
    async sleep(ms) {
      try {
        await wait(ms, undefined, { signal: AbortSignal.any([signal, bell.signal]) });
      } catch {
        // Rung or stopped: the caller looks at the signal itself.
      }
      bell = new AbortController();
    },
  };
}

interface WatchMemory {
  subscribed: boolean;
}

/** Asks the number how it is. @returns whether the Graph API may be used */
async function look(parts: WatchParts): Promise<boolean> {
  const { client, phoneNumberId, note, signal } = parts;
  const number = await readNumber(client, phoneNumberId);
  // A call that was ended because the number is being closed says nothing about the connection.
  if (signal.aborted) return false;
  if (!number.ok) {
    note({ ...apiOfFailure(number.failure) });
    return false;
  }
  const { displayPhoneNumber, verifiedName, quality, coexistence } = number.value;
  note({ ...apiOfNumber(number.value), displayPhoneNumber, verifiedName, quality });
  parts.onCoexistence(coexistence);
  return true;
}

/** Subscription, callback and the way in from outside. */
async function connect(parts: WatchParts, memory: WatchMemory, force: boolean): Promise<readonly ConnectionCheck[]> {
  const { client, phoneNumberId, note, signal } = parts;
  const lines: ConnectionCheck[] = [];
  if (!memory.subscribed || force) {
    const line = await subscribe(client, parts.wabaId);
    memory.subscribed = line.state === 'passed';
    lines.push(line);
  }
  if (parts.callback === null) {
    note({ webhook: 'off' });
    return lines;
  }
  lines.push(await registerCallback(client, phoneNumberId, parts.callback, force));
  if (parts.testFromOutside) lines.push(await parts.testFromOutside());
  if (signal.aborted) return lines;
  note({ webhook: lines.every((line) => line.state === 'passed') ? 'confirmed' : 'unconfirmed' });
  return lines;
}

/**
 * Keeps an open number connected: its state and health, the app's subscription, the callback, and whether the callback
 * is reached from outside. The first round registers the callback; later ones notice when somebody else took it.
 */
export function startWatch(parts: WatchParts): Watch {
  const { signal, note } = parts;
  const bell = createBell(signal);
  const memory: WatchMemory = { subscribed: false };

  async function round(force: boolean): Promise<boolean> {
    const healthy = await look(parts);
    if (signal.aborted) return false;
    if (!healthy) {
      note({ webhook: parts.callback === null ? 'off' : 'unconfirmed' });
      return false;
    }
    const lines = await connect(parts, memory, force);
    await parts.poll.run();
    for (const line of lines) {
      if (line.state === 'failed') parts.log.warn('watch.failed', { check: line.check, code: line.code });
    }
    return lines.every((line) => line.state !== 'failed');
  }

  async function follow(): Promise<void> {
    let failures = 0;
    let first = true;
    while (!signal.aborted) {
      failures = (await round(first)) ? 0 : failures + 1;
      if (failures === 0) first = false;
      await bell.sleep(nextRoundMs(failures));
    }
  }

  follow().catch((thrown: unknown) => {
    parts.log.error('watch.stopped', { kind: thrown instanceof Error ? thrown.name : typeof thrown });
  });
  return {
    nudge: () => bell.ring(),
    async verify() {
      await look(parts);
      return connect(parts, memory, true);
    },
  };
}
