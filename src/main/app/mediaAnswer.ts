import type { ProtocolResponse } from 'electron';
import { isMediaId } from '../../shared/contract/mediaId';
import { APP_ORIGIN } from './origin';
import { mediaTypeOfFile } from './mediaType';

/** The path of a medium of the number that is open; null when there is none of this id. */
export type FindMedium = (mediaId: string) => Promise<string | null>;

/** The file behind `balcao://media/<id>`, as the type that its first bytes tell; null when there is none. */
export async function mediaAnswer(find: FindMedium, pathname: string): Promise<ProtocolResponse | null> {
  const mediaId = pathname.slice(1);
  const path = isMediaId(mediaId) ? await find(mediaId).catch(() => null) : null;
  const type = path === null ? null : await mediaTypeOfFile(path).catch(() => null);
  if (path === null || type === null) return null;
  const headers = {
    'content-type': type,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    // Our own page looks into documents that the menu asked for.
    'access-control-allow-origin': APP_ORIGIN,
    'cache-control': 'private, max-age=86400, immutable',
  };
  return { path, headers };
}
