import encodeQR from 'qr';
import { drawPng } from '../samples/png';

/** Pixels of one module of the PNG. */
const SCALE = 12;

/** The picture behind `qr_image_url` (section 10.5): the code of an address as SVG or PNG. */
export function qrPicture(address: string, type: 'svg' | 'png'): Response {
  const headers = { 'content-type': type === 'svg' ? 'image/svg+xml' : 'image/png' };
  if (type === 'svg') return new Response(encodeQR(address, 'svg', { border: 4 }), { headers });
  const modules = encodeQR(address, 'raw', { border: 4 });
  const size = modules.length * SCALE;
  const png = drawPng(size, size, (x, y) => {
    const shade = modules[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] ? 0 : 255;
    return [shade, shade, shade];
  });
  return new Response(new Uint8Array(png), { headers });
}
