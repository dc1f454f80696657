/** WhatsApp's media ids are digits today and documented as text: letters are taken too, nothing that a path could hide in. */
const MEDIA_ID = /^[A-Za-z0-9_-]{1,128}$/;

/** Whether a text can be the id of a medium (cloud-api 3): 1 to 128 letters, digits, hyphens and low lines. */
export function isMediaId(text: string): boolean {
  return MEDIA_ID.test(text);
}
