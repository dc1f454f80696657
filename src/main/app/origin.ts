/** One origin for life: changing it orphans everything that IndexedDB holds. Persisted by Chromium. */
export const SCHEME = 'balcao';
export const MEDIA_HOST = 'media';
export const APP_ORIGIN = `${SCHEME}://app`;
export const APP_START = `${APP_ORIGIN}/index.html`;
