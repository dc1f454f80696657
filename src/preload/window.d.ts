import type { Failure, Result } from '../shared/kernel/result';
import type { AnnouncementName, Announcements, RequestName, Requests } from '../shared/contract/channels';

/** What the preload puts on `window`: a list and a forwarder. Only renderer/bridge may use it. */
export interface BalcaoWindow {
  request<Name extends RequestName>(
    name: Name,
    ...args: Parameters<Requests[Name]>
  ): Promise<Result<ReturnType<Requests[Name]>, Failure>>;
  /** @returns the function that stops listening */
  on<Name extends AnnouncementName>(name: Name, listener: (payload: Announcements[Name]) => void): () => void;
}

declare global {
  interface Window {
    readonly balcao: BalcaoWindow;
  }
}
