import type { AnnouncementName, Announcements, RequestName, Requests } from '../../shared/contract/channels';
import type { Result } from '../../shared/kernel/result';

/** The renderer's way to main: questions, and things that main tells on its own. */
export interface Bridge {
  request<Name extends RequestName>(
    name: Name,
    ...args: Parameters<Requests[Name]>
  ): Promise<Result<ReturnType<Requests[Name]>>>;
  /** @returns the function that stops listening */
  on<Name extends AnnouncementName>(name: Name, listener: (payload: Announcements[Name]) => void): () => void;
}

/** The bridge of the real window: the only user of `window.balcao`. A broken channel becomes a refusal, never a throw. */
export function windowBridge(): Bridge {
  const { balcao } = window;
  return {
    request: async (name, ...args) => {
      try {
        return await balcao.request(name, ...args);
      } catch (error) {
        return {
          ok: false,
          failure: { code: 'bridge-broken', detail: error instanceof Error ? error.name : 'unknown' },
        };
      }
    },
    on: (name, listener) => balcao.on(name, listener),
  };
}
