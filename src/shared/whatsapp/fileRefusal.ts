/**
 * Codes with which WhatsApp refuses a message because of the file that it names (cloud-api 3, 6.2), at once or in a status
 * later: it does not know the id any more, or could not fetch the file behind it. 100 and 131009 say so of ids that were
 * never known.
 */
const OF_THE_FILE: ReadonlySet<number> = new Set([100, 131009, 131052, 131053]);

/** May handing the file over anew help a message that failed with this code? */
export function isFileRefusal(errorCode: number): boolean {
  return OF_THE_FILE.has(errorCode);
}
