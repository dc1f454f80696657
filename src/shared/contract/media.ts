/** What main and renderer say to each other about media. Imports no package. */

export interface MediaRequest {
  readonly mediaId: string;
  readonly mimeType: string;
  readonly sha256?: string;
  readonly fileName?: string;
  /** Somebody asks for it although it was taken away to free space. */
  readonly again?: boolean;
}

export interface StoredMedia {
  readonly mediaId: string;
  /** Bytes. */
  readonly size: number;
  readonly mimeType: string;
}

/** How far the file of a message has been handed to WhatsApp. */
export interface UploadProgress {
  readonly outboxId: string;
  /** Bytes. */
  readonly sent: number;
  readonly total: number;
}

/** Error code of a message whose file is not in the number's folder any more; WhatsApp's own codes are positive. */
export const MEDIA_LOST = -2;
/** Error code of a message that a person took back while its file was on the way; the same as one that was given up. */
export const UPLOAD_CANCELLED = -1;
