import type { MediaContent, TextContent } from '../domain/conversations/content';
import { CAPTION_MAX } from './limits';
import { mayHaveCaption } from './outgoingFile';

/**
 * The messages that a text and files become, in the order in which they leave. Words beside one picture, film or document
 * are its caption; otherwise they are a message of their own behind the files.
 */
export function outgoingParts(text: string, files: readonly MediaContent[]): readonly (TextContent | MediaContent)[] {
  const [only] = files;
  if (text.trim() === '') return files;
  if (files.length === 1 && only && takesCaption(only) && text.length <= CAPTION_MAX) {
    return [{ ...only, caption: text }];
  }
  return [...files, { kind: 'text', text }];
}

/** Words beside this file go with it. */
export function takesCaption(file: MediaContent): boolean {
  return mayHaveCaption(file.media) && (file.caption ?? '') === '';
}
