import type { MediaContent } from '../../../shared/domain/conversations/content';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused, type Result } from '../../../shared/kernel/result';
import { HEAD_BYTES } from '../../../shared/whatsapp/fileSign';
import { judgeFile, type FileVerdict, type FileWay } from '../../../shared/whatsapp/outgoingFile';
import { keepFile } from '../../bridge/keepFile';
import type { Desk } from '../app/desk';
import { countPages } from './countPages';
import { smallJpeg } from './smallJpeg';

/** Looks at a file's first bytes. null: it cannot be read (a folder, or gone by now). */
export async function lookAt(file: File): Promise<FileVerdict | null> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    return judgeFile({ name: file.name, type: file.type, size: file.size, head });
  } catch {
    return null;
  }
}

/** It was to be made into a photo, and is no picture that opens. */
export const PICTURE_DAMAGED = 'picture-damaged';

/** Keeps a file in the number's folder, in the way that was chosen, and gives what a message needs of it. */
export async function keepAttachment(
  { db, clock, random }: Pick<Desk, 'db' | 'clock' | 'random'>,
  file: File,
  way: FileWay,
): Promise<Result<MediaContent>> {
  const blob = way.convert ? await smallJpeg(file) : file;
  if (blob === null) return refused({ code: PICTURE_DAMAGED });
  const mediaId = `up-${ulid(clock(), random)}`;
  const kept = await keepFile(db.phoneNumberId, mediaId, blob);
  if (!kept.ok) return kept;
  const pages = way.mimeType === 'application/pdf' ? await countPages(file) : null;
  return done({
    kind: 'media',
    media: way.media,
    mediaId,
    mimeType: way.mimeType,
    fileName: way.convert ? jpegName(file.name) : file.name,
    size: kept.value.size,
    ...(pages === null ? {} : { pages }),
  });
}

function jpegName(name: string): string {
  return `${name.replace(/\.[^.]{1,8}$/, '')}.jpg`;
}
