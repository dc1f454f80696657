/**
 * What the page may load (Electron checklist 7). Nothing from the network, no inline style or script,
 * and no text that becomes a script (trusted types). What it hands over goes to an address of our own that answers nothing.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' balcao://media blob:",
  'media-src balcao://media blob:',
  "connect-src 'self' balcao://media balcao-keep://media",
  "worker-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * What the search worker may do beside: compile WebAssembly, which SQLite is. It is the only script that may, in a thread
 * of its own without a page; the page's own policy stays as it is. Text becomes no script here either.
 */
const workerPolicy = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
/** A worker runs under the policy that its own script is served with. The build names it so. */
const SEARCH_WORKER = /^\/assets\/searchWorker-[\w-]+\.js$/;

/** Headers of a file that `balcao://app` answers. */
export function headersFor(pathname: string): Readonly<Record<string, string>> {
  return SEARCH_WORKER.test(pathname) ? { ...pageHeaders, 'content-security-policy': workerPolicy } : pageHeaders;
}

/**
 * No `cross-origin-opener-policy`: a window of ours has no opener and opens none (`walls`), and Chromium answers that header
 * with a second process for the page, which a start waits for (70 ms of 600).
 */
const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};
