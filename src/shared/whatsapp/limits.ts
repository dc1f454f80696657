/** Limits of the Cloud API, all in characters unless said otherwise (cloud-api 2.1, 2.4, 3). */
export const TEXT_MAX = 4096;
export const CAPTION_MAX = 1024;
export const HEADER_MAX = 60;
export const FOOTER_MAX = 60;
export const BODY_MAX = 1024;
export const LIST_BODY_MAX = 4096;
export const BUTTONS_MAX = 3;
export const BUTTON_ID_MAX = 256;
export const BUTTON_TITLE_MAX = 20;
export const LIST_LABEL_MAX = 20;
export const LIST_SECTIONS_MAX = 10;
/** Over all sections together. */
export const LIST_ROWS_MAX = 10;
export const SECTION_TITLE_MAX = 24;
export const ROW_ID_MAX = 200;
export const ROW_TITLE_MAX = 24;
export const ROW_DESCRIPTION_MAX = 72;
export const LINK_LABEL_MAX = 20;
export const CONTACT_CARDS_MAX = 257;
/** Name of a template: lower-case letters, digits and `_`. */
export const TEMPLATE_NAME_MAX = 512;
/** Largest file of each kind, bytes (cloud-api 3); a moving sticker may have STICKER_ANIMATED_MAX. */
export const FILE_MAX = {
  image: 5 * 1024 * 1024,
  audio: 16 * 1024 * 1024,
  video: 16 * 1024 * 1024,
  document: 100 * 1024 * 1024,
  sticker: 100 * 1024,
} as const;
export const STICKER_ANIMATED_MAX = 500 * 1024;
