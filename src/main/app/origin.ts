/** One origin for life: changing it orphans everything that IndexedDB holds. Persisted by Chromium. */
export const SCHEME = 'balcao';
/** Where the page hands over files: only ever written to. */
export const KEEP_SCHEME = 'balcao-keep';
export const MEDIA_HOST = 'media';
export const APP_ORIGIN = `${SCHEME}://app`;
export const APP_START = `${APP_ORIGIN}/index.html`;
