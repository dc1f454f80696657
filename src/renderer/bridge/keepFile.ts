import type { StoredMedia } from '../../shared/contract/media';
import { done, refused, type Result } from '../../shared/kernel/result';

/**
 * Hands a file to main, which keeps it in the number's folder. By an address, not a request: files are too large to
 * travel between the processes as messages.
 * @param mediaId an id of ours (`up-…`)
 * @returns 'disk-full', 'media-too-large', 'media-damaged', 'no-connection', or 'unreadable' when the file is not there any more
 */
export async function keepFile(phoneNumberId: string, mediaId: string, file: Blob): Promise<Result<StoredMedia>> {
  try {
    // Without a type of its own the request needs no permission asked beforehand.
    const body = new Blob([file]);
    const response = await fetch(`balcao-keep://media/${phoneNumberId}/${mediaId}`, { method: 'POST', body });
    const answer = (await response.json()) as { readonly size?: number; readonly code?: string };
    if (response.ok && answer.size !== undefined) return done({ mediaId, size: answer.size, mimeType: file.type });
    return refused({ code: answer.code ?? 'media-damaged' });
  } catch (error) {
    return refused({ code: 'unreadable', detail: error instanceof Error ? error.name : 'unknown' });
  }
}
