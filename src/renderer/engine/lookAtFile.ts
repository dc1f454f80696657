import { MEASURED_SIDE, sharpnessOf } from '../../shared/domain/automation/flow/picture';
import type { PictureFacts } from '../../shared/domain/automation/flow/picture';

const BROKEN: PictureFacts = { width: 0, height: 0, sharpness: 0 };
const PDF_HEAD = '%PDF-';

/**
 * Decodes a stored picture and measures it; of a PDF only that it is one. null: nothing to look at in this type.
 * @throws where the file is not in the number's folder
 */
export async function lookAtFile(mediaId: string, mimeType: string): Promise<PictureFacts | null> {
  const type = mimeType.split(';')[0]?.trim().toLowerCase();
  const isPicture = type === 'image/jpeg' || type === 'image/png';
  if (!isPicture && type !== 'application/pdf') return null;
  const blob = await (await fetch(`balcao://media/${encodeURIComponent(mediaId)}`)).blob();
  if (!isPicture) return (await blob.slice(0, 1_024).text()).includes(PDF_HEAD) ? null : BROKEN;
  try {
    return await measure(blob);
  } catch {
    return BROKEN;
  }
}

async function measure(blob: Blob): Promise<PictureFacts> {
  const whole = await createImageBitmap(blob);
  const { width, height } = whole;
  const scale = Math.min(1, MEASURED_SIDE / Math.max(width, height));
  const small = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const pen = small.getContext('2d', { willReadFrequently: true });
  if (!pen) return BROKEN;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, small.width, small.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(whole, 0, 0, small.width, small.height);
  whole.close();
  const { data } = pen.getImageData(0, 0, small.width, small.height);
  const grey = new Uint8ClampedArray(small.width * small.height);
  for (let place = 0; place < grey.length; place += 1) {
    const at = place * 4;
    // Rec. 601 luma: how light it looks.
    grey[place] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return { width, height, sharpness: sharpnessOf({ width: small.width, height: small.height, grey }) };
}
