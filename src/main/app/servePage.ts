import { readFile } from 'node:fs/promises';
import { pageHeaders } from './contentPolicy';
import { pageFile, pageType } from './pagePath';

const plain = (status: number): Response =>
  new Response(null, { status, headers: { ...pageHeaders, 'content-type': 'text/plain' } });

/**
 * Answers one request for the app's own page from its folder. Files are read whole: the largest is the script bundle,
 * and reading through the `fs` of Electron also works inside an asar archive.
 */
export async function servePage(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
  const file = pageFile(root, new URL(request.url).pathname);
  const type = file === null ? null : pageType(file);
  if (file === null || type === null) return plain(404);
  try {
    const bytes = await readFile(file);
    return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders, 'content-type': type } });
  } catch {
    return plain(404);
  }
}
