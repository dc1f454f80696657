import { PHOTO_MAX } from '../../../shared/domain/team/teamRules';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import { attempts, cropSquare } from './cropSquare';

/** Decoding a larger file would freeze a small computer, bytes. */
const FILE_MAX = 20 * 1024 * 1024;

export type PhotoFailure = { readonly code: 'notImage' | 'tooLarge' };

/** A file as a small square picture (data URL, at most 64 KiB); nothing leaves the page. */
export async function squarePhoto(file: Blob): Promise<Result<string, PhotoFailure>> {
  if (file.size > FILE_MAX) return refused({ code: 'tooLarge' });
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return refused({ code: 'notImage' });
  try {
    for (const [side, quality] of attempts) {
      const photo = await drawn(picture, side, quality);
      if (photo !== null && photo.length <= PHOTO_MAX) return done(photo);
    }
    return refused({ code: 'notImage' });
  } finally {
    picture.close();
  }
}

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<string | null> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) return null;
  const from = cropSquare(picture.width, picture.height);
  // JPEG knows no transparency: without a ground it would be black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, from.x, from.y, from.side, from.side, 0, 0, side, side);
  return dataUrlOf(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
}

function dataUrlOf(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
}
