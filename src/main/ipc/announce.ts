import type { WebContents } from 'electron';
import type { AnnouncementName, Announcements } from '../../shared/contract/channels';

export type Announce = <Name extends AnnouncementName>(name: Name, payload: Announcements[Name]) => void;

/** What is needed of the page of a window. */
export type AnnouncedPage = Pick<WebContents, 'isDestroyed' | 'isCrashed' | 'send'>;

/** Tells one window. One that is loading asks for the state itself when it is ready. */
export function announceTo<Name extends AnnouncementName>(
  page: AnnouncedPage,
  name: Name,
  payload: Announcements[Name],
): void {
  if (!page.isDestroyed() && !page.isCrashed()) page.send(name, payload);
}

/** Tells every window that there is. */
export function createAnnounce(pages: () => readonly AnnouncedPage[]): Announce {
  return (name, payload) => {
    for (const page of pages()) announceTo(page, name, payload);
  };
}
