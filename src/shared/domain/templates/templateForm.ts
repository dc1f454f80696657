/** What a template looks like and what it asks for, read from its components (cloud-api 9.2). */
export interface TemplateForm {
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly header: TemplateHeader | null;
  /** With its variables, as it was written. */
  readonly body: string;
  readonly footer: string;
  readonly buttons: readonly TemplateButton[];
  /** In the order in which the customer reads them. */
  readonly blanks: readonly TemplateBlank[];
  /** Why it cannot be sent from here; null: it can. */
  readonly hindrance: TemplateHindrance | null;
}

export type HeaderFile = 'image' | 'video' | 'document';

export type TemplateHeader =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'file'; readonly media: HeaderFile };

export interface TemplateButton {
  readonly kind: 'reply' | 'link' | 'phone' | 'code' | 'other';
  readonly label: string;
  /** Of a link, with its variable, or of a phone. */
  readonly address: string;
}

/** One parameter. */
export interface TemplateBlank {
  /** Unique in its template. */
  readonly id: string;
  readonly part: 'header' | 'body' | 'link' | 'code';
  /** `1` or `nome`: as it stands between the braces. */
  readonly name: string;
  /** '' where the template has none. */
  readonly example: string;
  /** Longest value, characters. */
  readonly max: number;
  /** Of link and code: the place of the button, from 0. */
  readonly button: number;
}

/** Not approved (9.3), or made of something that Balcão does not send. */
export type TemplateHindrance =
  | ('pending' | 'rejected' | 'paused' | 'disabled' | 'gone' | 'not-approved')
  | (
      | 'authentication'
      | 'carousel'
      | 'catalog'
      | 'flow'
      | 'offer'
      | 'order'
      | 'location'
      | 'unreadable'
      | 'unknown-part'
    );

/** Longest texts, characters, variables filled (9.2; 132005). */
export const HEADER_TEXT_MAX = 60;
export const BODY_TEXT_MAX = 1024;
export const LINK_MAX = 2000;
/** Since December 2025. */
export const CODE_MAX = 20;
