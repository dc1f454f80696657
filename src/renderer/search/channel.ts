import type { IndexStatus } from '../../shared/domain/search/indexStatus';
import type { FoundLines } from '../../shared/domain/search/hitLines';
import type { SearchRequest } from '../../shared/domain/search/searchRequest';

/** What the worker is started for: of a number's databases the one that counts. */
export interface SearchedDatabase {
  readonly phoneNumberId: string;
  readonly generation: number;
}

/** What windows ask of the index. */
export type Question =
  | { readonly ask: 'find'; readonly request: SearchRequest }
  | { readonly ask: 'tagged'; readonly typed: string; readonly limit: number }
  | { readonly ask: 'verify' }
  | { readonly ask: 'rebuild' };

export type Answer =
  /** `ms`: how long the index itself took. */
  | { readonly found: FoundLines; readonly ms: number }
  | { readonly conversationIds: readonly string[] }
  | { readonly agreed: boolean }
  | { readonly done: true }
  /** The index could not answer; it mends or renews itself. */
  | { readonly failed: true };

/** Everything that is said on the channel. `from` and `to` are windows. */
export type Said =
  | { readonly type: 'hello' }
  | { readonly type: 'question'; readonly from: string; readonly place: number; readonly question: Question }
  | { readonly type: 'answer'; readonly to: string; readonly place: number; readonly answer: Answer }
  | { readonly type: 'status'; readonly status: IndexStatus };

/** A way to say and to hear these things. */
export interface SearchChannel {
  say(said: Said): void;
  hear(listen: (said: Said) => void): void;
  close(): void;
}

/** What is needed of a worker, or of a worker's own scope, to talk with the other side. */
interface WorkerEnd {
  postMessage(said: unknown): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<Said>) => void): void;
  removeEventListener(type: 'message', listen: (event: MessageEvent<Said>) => void): void;
}

/**
 * The way between the worker and the window that started it. A BroadcastChannel goes through the browser's process, which
 * costs more than a millisecond a question: this one does not.
 */
export function directChannel(end: WorkerEnd): SearchChannel {
  let stop = (): void => undefined;
  return {
    say: (said) => end.postMessage(said),
    hear: (listen) => {
      stop();
      const hearing = ({ data }: MessageEvent<Said>): void => listen(data);
      end.addEventListener('message', hearing);
      stop = () => end.removeEventListener('message', hearing);
    },
    close: () => stop(),
  };
}

/**
 * The channel between the windows of one number and the one worker that holds the index. A SharedWorker could not hold it:
 * only dedicated workers get files of the private file system that can be read at once.
 */
export function searchChannel(phoneNumberId: string): SearchChannel {
  const channel = new BroadcastChannel(`balcao-search-${phoneNumberId}`);
  return {
    say: (said) => channel.postMessage(said),
    hear: (listen) => {
      channel.onmessage = ({ data }: MessageEvent<Said>) => listen(data);
    },
    close: () => channel.close(),
  };
}
