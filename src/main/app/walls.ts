import type { Session, WebContents } from 'electron';
import type { Log } from '../../shared/kernel/log';
import { mayHave } from './mayHave';
import { APP_START } from './origin';

/** Permissions, devices and downloads: refused unless named above. */
export function guardSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const allowed = details.isMainFrame && mayHave(permission, details.requestingUrl);
    if (!allowed) log.warn('walls.permission-refused', { name: permission });
    answer(allowed);
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * No way out of the page: no navigation, no other window, no webview (Electron checklist 11–14).
 * Reloading the app itself stays possible, and the page that stands in for a dead renderer.
 */
export function guardContents(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault(): void; url?: string }) => {
    if (event.url === APP_START) return;
    event.preventDefault();
    log.warn('walls.refused', { kind: what });
  };
  contents.on('will-navigate', refuse('navigate'));
  contents.on('will-frame-navigate', refuse('frame-navigate'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.setWindowOpenHandler(() => {
    log.warn('walls.refused', { kind: 'window' });
    return { action: 'deny' };
  });
}
