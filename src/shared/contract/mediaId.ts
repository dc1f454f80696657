/** WhatsApp's media ids are digits today and documented as text: letters are taken too, nothing that a path could hide in. */
const MEDIA_ID = /^[A-Za-z0-9_-]{1,128}$/;

/** Whether a text can be the id of a medium (cloud-api 3): 1 to 128 letters, digits, hyphens and low lines. */
export function isMediaId(text: string): boolean {
  return MEDIA_ID.test(text);
}

/** A file that this counter sends: `up-` and a ULID. WhatsApp's id of it comes with each upload and lives for 30 days only. */
const LOCAL_MEDIA_ID = /^up-[0-9A-HJKMNP-TV-Z]{26}$/;

/** Whether a medium is a file of ours, in the number's folder under an id of our own. */
export function isLocalMediaId(text: string): boolean {
  return LOCAL_MEDIA_ID.test(text);
}
