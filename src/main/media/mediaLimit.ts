/** The largest medium that WhatsApp passes on: 100 MB (cloud-api 3), bytes. */
export const MEDIA_MAX_BYTES = 100 * 1024 * 1024;
