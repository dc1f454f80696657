import { FILE_MAX } from '../../../shared/whatsapp/limits';

/** Longest side in pixels, largest first: WhatsApp itself shows no more than the first. */
const SIDES = [2560, 1920, 1280, 800];
const QUALITY = 0.85;

/** A picture as a JPEG that WhatsApp takes; null when it cannot be read. What shines through becomes white. */
export async function smallJpeg(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file);
    for (const side of SIDES) {
      const jpeg = await drawn(picture, side);
      if (jpeg.size <= FILE_MAX.image) return jpeg;
    }
    return null;
  } catch {
    return null;
  }
}

async function drawn(picture: ImageBitmap, side: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
