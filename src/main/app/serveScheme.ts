import type { Session } from 'electron';
import { MEDIA_HOST, APP_ORIGIN, SCHEME } from './origin';
import { serveMedia, type FindMedium } from './serveMedia';
import { servePage } from './servePage';

/** Answers `balcao://app` from the built page and `balcao://media` from the folder of the open number. */
export function serveScheme(session: Session, pageFolder: string, find: FindMedium): void {
  session.protocol.handle(SCHEME, (request) => {
    const { host, origin } = new URL(request.url);
    if (host === MEDIA_HOST) return serveMedia(find, request);
    // Chromium's parser knows the scheme and gives an origin; Node's gives 'null'. The host decides for both.
    return `${SCHEME}://${host}` === APP_ORIGIN || origin === APP_ORIGIN
      ? servePage(pageFolder, request)
      : new Response(null, { status: 404 });
  });
}
