const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const SAMPLES_A_PACKET = 960;
const PRE_SKIP = 312;
/** A page has at most 255 parts, and each of these packets is one. */
const PACKETS_A_PAGE = 250;

function oggCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc = (crc ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x80000000 ? 0x04c11db7 : 0)) >>> 0;
  }
  return crc;
}

function page(sequence: number, flags: number, granule: number, packets: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(27 + packets.length);
  header.write('OggS', 0, 'latin1');
  header[5] = flags;
  header.writeBigUInt64LE(BigInt(granule), 6);
  header.writeUInt32LE(0x42414c43, 14);
  header.writeUInt32LE(sequence, 18);
  header[26] = packets.length;
  packets.forEach((packet, place) => {
    header[27 + place] = packet.length;
  });
  const whole = Buffer.concat([header, ...packets]);
  whole.writeUInt32LE(oggCrc(whole), 22);
  return whole;
}

/**
 * A voice note: Ogg with mono OPUS, silent.
 * @param seconds its length
 */
export function silentVoice(seconds: number): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.set([1, 1], 8);
  head.writeUInt16LE(PRE_SKIP, 10);
  head.writeUInt32LE(48_000, 12);
  const tags = Buffer.alloc(8 + 4 + 6 + 4);
  tags.write('OpusTags', 0, 'latin1');
  tags.writeUInt32LE(6, 8);
  tags.write('balcao', 12, 'latin1');
  const count = Math.max(1, Math.round(seconds * 50));
  const pages = Array.from({ length: Math.ceil(count / PACKETS_A_PAGE) }, (_none, place) => {
    const end = Math.min(count, (place + 1) * PACKETS_A_PAGE);
    const sound = Array.from({ length: end - place * PACKETS_A_PAGE }, () => SILENCE);
    return page(2 + place, end === count ? 0x04 : 0x00, PRE_SKIP + end * SAMPLES_A_PACKET, sound);
  });
  return Buffer.concat([page(0, 0x02, 0, [head]), page(1, 0x00, 0, [tags]), ...pages]);
}
