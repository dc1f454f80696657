import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
};

/** The content type of a file of the page; null for a kind that the page has no use for. */
export function pageType(path: string): string | null {
  return TYPES[extname(path).toLowerCase()] ?? null;
}

/**
 * The file behind a path of `balcao://app`.
 * @param root folder that everything stays in
 * @param pathname still percent-encoded, as it came
 * @returns null for anything that is malformed or would leave the folder
 */
export function pageFile(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // Backslashes and colons mean something on Windows only; no file of the page has them.
  if (/[\0\\:]/.test(decoded) || decoded.split('/').includes('..')) return null;
  const file = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}
