/** Windows: a directory of 16 bytes a picture, then the pictures (PNG). */
export function packIco(icons) {
  const sizes = [16, 24, 32, 48, 64, 128, 256];
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(icons.get(size).length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += icons.get(size).length;
  });
  return Buffer.concat([header, ...sizes.map((size) => icons.get(size))]);
}

/** macOS: chunks of a four-letter type, a length that includes these eight bytes, and a PNG. */
export function packIcns(icons) {
  const types = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 };
  const chunk = (type, body) => {
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(Object.entries(types).map(([type, size]) => chunk(type, icons.get(size)))));
}
