import type {
  AnnouncementName,
  Announcements,
  ConnectionStatus,
  JournalEntry,
  RequestName,
  Requests,
  SendOutcome,
  SendRequest,
} from '../../shared/contract/channels';
import type { KeptHouse } from '../../shared/contract/house';
import { defaultSettings } from '../../shared/contract/settings';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { Bridge } from './bridge';

type Answers = {
  [Name in RequestName]?: (
    ...args: Parameters<Requests[Name]>
  ) => Result<ReturnType<Requests[Name]>> | Promise<Result<ReturnType<Requests[Name]>>>;
};

export interface FakeBridge extends Bridge {
  /** Every request that was made, oldest first. */
  readonly asked: { readonly name: RequestName; readonly args: readonly unknown[] }[];
  readonly journal: JournalEntry[];
  /** Tells the renderer something, as main would. */
  announce<Name extends AnnouncementName>(name: Name, payload: Announcements[Name]): void;
  /** Sets or replaces answers. */
  answer(answers: Answers): void;
  /** Puts an entry into the journal and announces it. @returns its sequence number */
  append(kind: JournalEntry['kind'], body: unknown, at?: number): number;
}

/** Main in memory: a journal, settable answers, announcements. For tests, and for looking at screens without Electron. */
export function createFakeBridge(overrides: Answers = {}): FakeBridge {
  const journal: JournalEntry[] = [];
  const asked: FakeBridge['asked'] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const announce: FakeBridge['announce'] = (name, payload) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  };
  const append: FakeBridge['append'] = (kind, body, at = 0) => {
    const seq = (journal.at(-1)?.seq ?? 0) + 1;
    journal.push({ seq, kind, at, body: typeof body === 'string' ? body : JSON.stringify(body) });
    announce('inbox.arrived', { upTo: seq });
    return seq;
  };
  const answers: Answers = { ...usualAnswers(journal, append), ...overrides };
  return {
    asked,
    journal,
    announce,
    append,
    answer: (more) => Object.assign(answers, more),
    request: async (name, ...args) => {
      asked.push({ name, args });
      const respond = answers[name];
      return respond ? respond(...args) : refused({ code: 'not-answered', detail: name });
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

export const readyConnection: ConnectionStatus = {
  kind: 'demonstration',
  phoneNumberId: '100000000000001',
  wabaId: '200000000000001',
  displayPhoneNumber: '+55 11 90000-0001',
  verifiedName: 'Padaria Exemplo',
  quality: 'GREEN',
  api: 'ready',
  apiErrorCode: null,
  webhook: 'confirmed',
  webhookPort: 4011,
  publicUrl: null,
  phonePageUrl: null,
  secrets: 'session',
  startFailure: null,
};

function usualAnswers(journal: JournalEntry[], append: FakeBridge['append']): Answers {
  let mark = { databaseId: '', upTo: 0 };
  let settings = defaultSettings;
  let team: string | null = null;
  let houses: readonly KeptHouse[] = [];
  const ends = (): { first: number; last: number } => ({
    first: journal[0]?.seq ?? 0,
    last: journal.at(-1)?.seq ?? 0,
  });
  return {
    'app.openExternal': () => done(null),
    'app.showUnread': () => done(null),
    'app.notify': () => done(null),
    'window.openAnother': () => done(null),
    'window.tell': () => done(null),
    'system.watch': () => done({ state: 'active', since: 0 }),
    'connection.describe': () => done(readyConnection),
    'inbox.sentinel': () =>
      done({ databaseId: mark.databaseId === '' ? null : mark.databaseId, acknowledged: mark.upTo, ...ends() }),
    'inbox.pull': ({ after, limit }) =>
      done({ entries: journal.filter((entry) => entry.seq > after).slice(0, limit), last: ends().last }),
    'inbox.acknowledge': (newMark) => {
      mark = newMark;
      return done(null);
    },
    'message.send': (request) => done(sendFake(request, append)),
    'message.markRead': () => done(null),
    'media.fetch': ({ mediaId, mimeType }) => done({ mediaId, size: 1, mimeType }),
    'settings.read': () => done(settings),
    'settings.change': (change) => {
      settings = { ...settings, ...change };
      return done(settings);
    },
    'alarms.list': () => done([]),
    'team.keep': (_number, text) => {
      team = text;
      return done(null);
    },
    'team.kept': () => done(team),
    'house.keep': (phoneNumberId, copy) => {
      houses = [{ ...copy, phoneNumberId, keptAt: 0 }, ...houses.filter((each) => each.databaseId !== copy.databaseId)];
      return done(null);
    },
    'house.kept': () => done(houses),
    'house.bringFiles': ({ mediaIds }) => done(mediaIds),
    'diagnostics.tally': () => done(null),
  };
}

/** Journals the intent and the outcome, as main does, and accepts everything. */
function sendFake(request: SendRequest, append: FakeBridge['append']): SendOutcome {
  append('send', request, request.createdAt);
  const outcome: SendOutcome = { outcome: 'sent', wamid: `wamid.${request.outboxId}`, waId: request.to.waId ?? null };
  const { outboxId, attempt, createdAt } = request;
  append('outcome', { outboxId, outcome, ...(attempt === undefined ? {} : { attempt }) }, createdAt);
  return outcome;
}
