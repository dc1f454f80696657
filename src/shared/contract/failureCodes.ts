/** Codes of the failures that a request to main may be answered with; words/ translates each. */
export const failureCodes = [
  /** A surprise: logged once, with the same `detail` in the log. */
  'unexpected',
  /** The door: not the app's own page, or arguments of another shape. */
  'forbidden',
  'bad-request',
  /** No number is open. */
  'no-connection',
  /** Another opening or closing of a number is under way. */
  'connection-busy',
  /** The sandbox did not start; `detail` says why. */
  'demonstration-failed',
  /** The file of `--connection=` cannot be used; `detail` says why, and names fields without what they hold. */
  'connection-file',
  /** The file that told which number this computer has could not be used; `detail` has its new name. */
  'memory-lost',
  /** `detail` has the first check that failed. */
  'connection-refused',
  /** The vault of this system is missing and the person did not accept that. */
  'vault-missing',
  /** The stored secrets cannot be opened on this computer any more: connect again. */
  'secrets-unreadable',
  /** Another program uses the port of the receiver. */
  'port-busy',
  /** The number's folder is in use by another start of the app, or cannot be written. */
  'journal-unavailable',
  'token-invalid',
  /** app.openExternal: only https, mailto and tel. */
  'bad-link',
  'offline',
  /** The Graph API refused; `detail` has HTTP status and code. */
  'graph-refused',
  /** Older than WhatsApp keeps it. */
  'media-gone',
  'media-too-large',
  'media-damaged',
  'disk-full',
  /** An export: its folder is gone or cannot be written; another one is unknown by now; the page could not be printed. */
  'export-folder',
  'export-gone',
  'export-print',
  'database-unknown',
  /** A window that only reads asked for something else. */
  'read-only',
  /** Taken away to free space; the backup has it. */
  'media-removed',
  /** A history to read: the archive or the folder does not have this file. */
  'media-not-in-copy',
  /** A folder that is to be read: no Balcão, the one that is open here, or in use by another start. */
  'review-foreign',
  'review-own',
  'review-busy',
  /** A link of the number was deleted elsewhere. */
  'link-gone',
] as const;

export type FailureCode = (typeof failureCodes)[number];
