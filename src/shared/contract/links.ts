/** Short links of the number with a text in them (cloud-api 10.5): WhatsApp keeps them, and each has a QR code. */

/** A link as WhatsApp has it. */
export interface NumberLink {
  /** WhatsApp's own name of it, the last part of its address. */
  readonly code: string;
  /** What stands in the customer's field when they open it. */
  readonly text: string;
  /** `https://wa.me/message/<code>` */
  readonly url: string;
}

export interface LinkRequests {
  /** All of the number's links, those that were made elsewhere too. Every request names the number that is meant. */
  'links.list': (phoneNumberId: string) => readonly NumberLink[];
  /** Makes one. It is not asked for twice by itself: an answer that was lost may have left a link behind. */
  'links.create': (phoneNumberId: string, text: string) => NumberLink;
  /** Gives one another text; what is printed stays as it is, and opens with the new text. */
  'links.change': (phoneNumberId: string, link: Pick<NumberLink, 'code' | 'text'>) => NumberLink;
  /** Deletes one for ever: printed codes stop working. Of one that is gone already: done. */
  'links.remove': (phoneNumberId: string, code: string) => null;
}

export const linkRequestNames = [
  'links.list',
  'links.create',
  'links.change',
  'links.remove',
] as const satisfies readonly (keyof LinkRequests)[];
