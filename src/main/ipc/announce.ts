import type { WebContents } from 'electron';
import type { AnnouncementName, Announcements } from '../../shared/contract/channels';

export type Announce = <Name extends AnnouncementName>(name: Name, payload: Announcements[Name]) => void;

/** Tells the window, when there is one. A window that is loading asks for the state itself when it is ready. */
export function createAnnounce(target: () => WebContents | null): Announce {
  return (name, payload) => {
    const page = target();
    if (page !== null && !page.isDestroyed() && !page.isCrashed()) page.send(name, payload);
  };
}
