/** What a message holds, inbound or outbound. Persisted in `messages.content`: cases are added, never changed. */
export type MessageContent =
  | TextContent
  | MediaContent
  | LocationContent
  | ContactsContent
  | ChoiceContent
  | InteractiveContent
  | TemplateContent
  | OrderContent
  | SystemContent
  | UnsupportedContent;

export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
}

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

export interface MediaContent {
  readonly kind: 'media';
  readonly media: MediaKind;
  /**
   * Inbound: WhatsApp's media id, which lives 7 days (cloud-api 3), so it is fetched at once. Outbound: an id of ours
   * (`up-…`) under which the file lies in the number's folder; WhatsApp's id of it comes with the upload.
   */
  readonly mediaId: string;
  readonly mimeType: string;
  readonly sha256?: string;
  readonly fileName?: string;
  readonly caption?: string;
  /** Recorded in the app as a voice note. */
  readonly voice?: boolean;
  readonly animated?: boolean;
  /** Outbound: bytes. */
  readonly size?: number;
  /** Of a PDF, where they could be counted. */
  readonly pages?: number;
}

export interface LocationContent {
  readonly kind: 'location';
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string;
  readonly address?: string;
  readonly url?: string;
}

export interface ContactCard {
  readonly name: string;
  readonly phones: readonly { readonly phone: string; readonly waId?: string }[];
  readonly emails: readonly string[];
  readonly organisation?: string;
}

export interface ContactsContent {
  readonly kind: 'contacts';
  readonly cards: readonly ContactCard[];
  /** The customer shared the own number after being asked (cloud-api 5.6). */
  readonly requested?: boolean;
}

/** The customer picked a button, a list row or a template quick reply. */
export interface ChoiceContent {
  readonly kind: 'choice';
  readonly source: 'button' | 'list' | 'template-button' | 'form';
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Answers of a form (`nfm_reply.response_json`), as it came. */
  readonly formJson?: string;
}

export interface InteractiveOption {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** What we send with buttons, a list or a link. */
export interface InteractiveContent {
  readonly kind: 'interactive';
  readonly form: 'button' | 'list' | 'cta_url';
  readonly header?: string;
  readonly body: string;
  readonly footer?: string;
  /** Label of the list's own button, or of the link. */
  readonly label?: string;
  readonly url?: string;
  readonly sections: readonly { readonly title?: string; readonly options: readonly InteractiveOption[] }[];
}

export interface TemplateContent {
  readonly kind: 'template';
  readonly name: string;
  readonly language: string;
  /** The text as the customer reads it, variables filled. */
  readonly text: string;
  /** Graph `components`, as sent, but for a header that is a file. */
  readonly components: readonly unknown[];
  /** UTILITY or MARKETING; absent: sent before it was kept. */
  readonly category?: string;
  /** What stands around the text, variables filled: header, footer, the labels of the buttons. */
  readonly header?: string;
  readonly footer?: string;
  readonly buttons?: readonly string[];
  /** The picture, film or document of its header: a file of ours. */
  readonly file?: MediaContent;
}

export interface OrderContent {
  readonly kind: 'order';
  readonly catalogId: string;
  readonly text?: string;
  readonly items: readonly {
    readonly productId: string;
    readonly quantity: number;
    readonly price: number;
    readonly currency: string;
  }[];
}

/** Written by WhatsApp itself (number changed and the like). */
export interface SystemContent {
  readonly kind: 'system';
  readonly text: string;
  readonly subtype: string;
}

/** A type that WhatsApp or Balcão does not know: kept raw, shown as such, never dropped. */
export interface UnsupportedContent {
  readonly kind: 'unsupported';
  readonly subtype: string;
  readonly detail?: string;
  /** The message object as it came, JSON text. */
  readonly raw: string;
}

/** The file that goes with a content, if one does: a medium, or the header of a template. */
export function fileOf(content: MessageContent | { readonly kind: 'reaction' }): MediaContent | null {
  if (content.kind === 'media') return content;
  return content.kind === 'template' ? (content.file ?? null) : null;
}
