import type { MediaContent } from '../../../shared/domain/conversations/content';
import { useAttachments, type Attachments } from '../composer/useAttachments';

type Files = readonly MediaContent[];

/** Files of something that is kept for later (a ready text, a macro, a step of the robot): attached as in the composer. `stay`: one that is taken off stays on disk. */
export function useFileList(
  files: Files,
  change: (update: (before: Files) => Files) => void,
  { stay = false }: { readonly stay?: boolean } = {},
): Attachments {
  return useAttachments({
    stay,
    draft: { text: '', quotedWamid: null, attachments: files },
    change: (part) =>
      change((before) => {
        const now = { text: '', quotedWamid: null, attachments: before };
        return (typeof part === 'function' ? part(now) : part).attachments ?? before;
      }),
  });
}
