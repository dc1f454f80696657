import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf, openWorld, type OpenWorld } from '../testing/openWorld';

let world: OpenWorld;
let edge = '';
beforeEach(async () => {
  world = await openWorld({ callback: false });
  edge = `/${world.running.line.phoneNumberId}/message_qrdls`;
});
afterEach(() => world.close());

const make = async (text: string): Promise<string> =>
  String((await world.graph('POST', edge, { prefilled_message: text })).json['code']);

it('makes, changes, shows and deletes a code', async () => {
  const made = await world.graph('POST', edge, { prefilled_message: 'Oi, vim pela vitrine' });
  const code = String(made.json['code']);
  expect(made.json).toEqual({
    ...{ code, prefilled_message: 'Oi, vim pela vitrine', deep_link_url: `https://wa.me/message/${code}` },
  });
  await world.graph('POST', edge, { code, prefilled_message: 'Oi, vim pela porta' });
  expect((await world.graph('GET', `${edge}/${code}`)).json['data']).toMatchObject([
    { code, prefilled_message: 'Oi, vim pela porta' },
  ]);
  expect((await world.graph('DELETE', `${edge}/${code}`)).json).toEqual({ success: true });
  for (const method of ['GET', 'DELETE']) expect(codeOf(await world.graph(method, `${edge}/${code}`))).toBe(100);
  expect(codeOf(await world.graph('POST', edge, { code, prefilled_message: 'x' }))).toBe(100);
});

it('refuses what Meta refuses: no text, a long one, another kind of picture', async () => {
  expect(codeOf(await world.graph('POST', edge, {}))).toBe(131008);
  expect(codeOf(await world.graph('POST', edge, { prefilled_message: 'a'.repeat(141) }))).toBe(131009);
  const jpeg = { prefilled_message: 'a', generate_qr_image: 'JPEG' };
  expect(codeOf(await world.graph('POST', edge, jpeg))).toBe(131009);
  expect(codeOf(await world.graph('POST', edge, { prefilled_message: 'a'.repeat(140) }))).toBeNull();
});

it('has at most 2,000 codes, and lists them in pages', async () => {
  const { qrCodes } = world.running.sandbox.world.mainNumber();
  for (let each = 0; each < 1_999; each += 1) {
    qrCodes.set(`CODE${each}`, { code: `CODE${each}`, prefilled_message: 'Oi', image: null });
  }
  await make('o último');
  expect(codeOf(await world.graph('POST', edge, { prefilled_message: 'mais um' }))).toBe(100);
  const first = (await world.graph('GET', `${edge}?limit=100`)).json;
  expect(first['data']).toHaveLength(100);
  expect(first['paging']).toHaveProperty('next');
});

it('draws the picture of a code, as SVG and as PNG that a camera reads', async () => {
  const svg = await world.graph('POST', edge, { prefilled_message: 'Oi', generate_qr_image: 'SVG' });
  const drawn = await fetch(String(svg.json['qr_image_url']));
  expect(await drawn.text()).toMatch(/^<svg/);
  const png = await world.graph('POST', edge, { prefilled_message: 'Oi', generate_qr_image: 'PNG' });
  const picture = pixelsOf(Buffer.from(await (await fetch(String(png.json['qr_image_url']))).arrayBuffer()));
  expect(decodeQR(picture)).toBe(png.json['deep_link_url']);
  expect((await fetch(String(png.json['qr_image_url']).replace(/[^/]+\.png/, 'NONE.png'))).status).toBe(404);
});

it('opens links as a phone does: codes and plain ones of this number, and no others', async () => {
  const code = await make('Oi, vim pelo Instagram');
  expect(await world.control.openLink(`https://wa.me/message/${code}`)).toEqual({ text: 'Oi, vim pelo Instagram' });
  const { digits } = world.running.sandbox.world.mainNumber();
  expect(await world.control.openLink(`https://wa.me/${digits}?text=Oi%2C%20a%C3%AD`)).toEqual({ text: 'Oi, aí' });
  await world.graph('DELETE', `${edge}/${code}`);
  for (const gone of [`https://wa.me/message/${code}`, 'https://wa.me/5511900000000?text=Oi', 'https://x.test/', 'a']) {
    await expect(world.control.openLink(gone)).rejects.toThrow('no such link');
  }
});

/** The pixels of an RGB PNG without filters, as `drawPng` makes them. */
function pixelsOf(png: Buffer): { width: number; height: number; data: Uint8Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    data.set(rows.subarray(y * (width * 3 + 1) + 1, (y + 1) * (width * 3 + 1)), y * width * 3);
  }
  return { width, height, data };
}
