import { IconFile, IconFileTypePdf, IconMicrophone, IconPhoto, IconSticker, IconVideo } from '@tabler/icons-react';
import type { MediaContent } from '../../../shared/domain/conversations/content';

const icons = {
  image: IconPhoto,
  video: IconVideo,
  audio: IconMicrophone,
  document: IconFile,
  sticker: IconSticker,
} as const;

/** The picture that stands for a medium. */
export function mediaIcon({ media, mimeType }: Pick<MediaContent, 'media' | 'mimeType'>) {
  return mimeType === 'application/pdf' ? IconFileTypePdf : icons[media];
}
