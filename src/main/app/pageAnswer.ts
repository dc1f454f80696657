import type { ProtocolResponse } from 'electron';
import { headersFor } from './contentPolicy';
import { pageFile, pageType } from './pagePath';

/** The file behind a path of the app's own page, with the policy that it runs under; null when there is none to be had. */
export function pageAnswer(root: string, pathname: string): ProtocolResponse | null {
  const path = pageFile(root, pathname);
  const type = path === null ? null : pageType(path);
  return path === null || type === null ? null : { path, headers: { ...headersFor(pathname), 'content-type': type } };
}
