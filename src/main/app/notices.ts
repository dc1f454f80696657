import { Notification } from 'electron';
import type { DesktopNotice } from '../../shared/contract/channels';

const KEPT = 20;

/**
 * Shows one desktop notification; a click brings the conversation up in the window that asked for it.
 * @param onClick gets the conversation's id and the page's
 */
export function createNotices(
  onClick: (conversationId: string, pageId: number) => void,
): (notice: DesktopNotice, pageId: number) => void {
  // A notification that nothing refers to is collected, and its click with it.
  const shown = new Set<Notification>();
  return (notice, pageId) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title: notice.title, body: notice.body });
    notification.once('click', () => {
      shown.delete(notification);
      onClick(notice.conversationId, pageId);
    });
    notification.once('close', () => shown.delete(notification));
    shown.add(notification);
    const [oldest] = shown;
    if (shown.size > KEPT && oldest) shown.delete(oldest);
    notification.show();
  };
}
