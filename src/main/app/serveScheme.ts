import type { ProtocolResponse, Session } from 'electron';
import { APP_ORIGIN, KEEP_SCHEME, MEDIA_HOST, SCHEME } from './origin';
import { keepAnswer, type FindStore } from './keepAnswer';
import { mediaAnswer, type FindMedium } from './mediaAnswer';
import { pageAnswer } from './pageAnswer';

/** net::ERR_FILE_NOT_FOUND: the request fails, the page sees no answer at all. */
const NOT_FOUND: ProtocolResponse = { error: -6 };

/**
 * Answers `balcao://app` from the built page and `balcao://media` from the folder of the open number.
 * The files are read by Chromium's own loader, which also knows archives and ranges: through `protocol.handle` every byte
 * passes this process's one thread, and the first one waits for Node's fetch to be loaded (70 ms of a start of 600).
 */
export function serveScheme(session: Session, pageFolder: string, find: FindMedium): void {
  session.protocol.registerFileProtocol(SCHEME, ({ url, method }, answer) => {
    const { host, pathname } = new URL(url);
    if (method !== 'GET' && method !== 'HEAD') answer(NOT_FOUND);
    else if (host === MEDIA_HOST) void mediaAnswer(find, pathname).then((found) => answer(found ?? NOT_FOUND));
    // Another host of our scheme is nobody's.
    else answer((`${SCHEME}://${host}` === APP_ORIGIN ? pageAnswer(pageFolder, pathname) : null) ?? NOT_FOUND);
  });
}

/** Takes files that people attach, as streams. Rare, and never while the app starts: here `protocol.handle` may cost what it costs. */
export function takeFiles(session: Session, find: FindStore): void {
  session.protocol.handle(KEEP_SCHEME, (request) => keepAnswer(find, request));
}
