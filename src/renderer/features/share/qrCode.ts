import encodeQR from 'qr';

/** Blank modules around a code, without which cameras do not find it (ISO/IEC 18004: four). */
const BORDER = 4;
/** Least pixels of a side of the picture that is saved: sharp on paper up to ten centimetres. */
const PICTURE_SIDE = 1_200;
/** A short address leaves room for a code that is still read when a corner of it is dirty. */
const ROOMY = 80;

export interface QrDrawing {
  /** Modules of a side, with the blank ones around. */
  readonly side: number;
  /** Path of an SVG with one unit a module. */
  readonly path: string;
}

/** Draws the code of an address, without the network: every run of dark modules is one rectangle. */
export function drawQr(address: string): QrDrawing {
  const modules = modulesOf(address);
  const runs = modules.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { side: modules.length, path: runs.join('') };
}

function modulesOf(address: string): readonly (readonly boolean[])[] {
  return encodeQR(address, 'raw', { border: BORDER, ecc: address.length <= ROOMY ? 'quartile' : 'medium' });
}

function darkRuns(row: readonly boolean[]): (readonly [start: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}

/** A whole SVG file of the code, black on white. */
export function qrSvg(address: string): string {
  const { side, path } = drawQr(address);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`;
  return `${head}<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}

/** The code as a PNG of whole pixels a module. */
export async function qrPng(address: string): Promise<Blob> {
  const modules = modulesOf(address);
  const scale = Math.ceil(PICTURE_SIDE / modules.length);
  const canvas = new OffscreenCanvas(modules.length * scale, modules.length * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const [y, row] of modules.entries()) {
    for (const [x, length] of darkRuns(row)) pen.fillRect(x * scale, y * scale, length * scale, scale);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
