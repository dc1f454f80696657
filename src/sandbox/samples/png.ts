import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';

/** The colour of one pixel: red, green, blue, 0–255. */
export type Pixel = (x: number, y: number) => readonly [number, number, number];

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes: Uint8Array): number {
  // zlib.crc32 came with Node 20.15 and 22.2; Electron of the fallback may lack it.
  if (typeof zlibCrc32 === 'function') return zlibCrc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Draws a PNG (8-bit RGB). Width and height in pixels. */
export function drawPng(width: number, height: number, pixel: Pixel): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let place = 0;
  for (let y = 0; y < height; y += 1) {
    rows[place++] = 0;
    for (let x = 0; x < width; x += 1) {
      for (const part of pixel(x, y)) rows[place++] = Math.max(0, Math.min(255, Math.round(part)));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A picture of a cake on a table, as a customer would send one. */
export function cakePicture(): Uint8Array {
  const width = 480;
  const height = 360;
  return drawPng(width, height, (x, y) => {
    const wall = [236 - y * 0.12, 224 - y * 0.1, 205 - y * 0.06] as const;
    if (y > 285) return [156 - (y - 285) * 0.4, 110, 74];
    const inPlate = ((x - 240) / 165) ** 2 + ((y - 282) / 22) ** 2 < 1;
    const inCake = Math.abs(x - 240) < 115 && y > 165 && y < 275;
    const drip = 188 + 14 * Math.sin(x / 13) + 6 * Math.sin(x / 5);
    const inTop = ((x - 240) / 115) ** 2 + ((y - 165) / 26) ** 2 < 1;
    const cherry = (x - 240) ** 2 + (y - 140) ** 2 < 260;
    if (cherry) return [190 - (x - 240), 28, 44];
    if (inTop || (inCake && y < drip)) return [96 + (x - 125) * 0.08, 52, 34];
    if (inCake) return y > 215 && y < 224 ? [250, 240, 220] : [222, 160 - (y - 165) * 0.15, 84];
    if (inPlate) return [246, 246, 248];
    return wall;
  });
}
