/** Longest text that an automation sends, characters: WhatsApp's own limit (cloud-api 2.4), less what variables may add. */
export const TEXT_MAX = 3_800;
