import { randomBytes } from 'node:crypto';
import type { Instant } from '../../shared/kernel/instant';

/** Makes every id of a run. Ids carry the real start time of the run, so that no later run repeats one. */
export interface IdMaker {
  /** @param party digits of the customer, or the BSUID when the number is hidden */
  wamid(party: string, direction: 'in' | 'out'): string;
  /** 16 decimal digits: media, templates. */
  numeric(): string;
  trace(): string;
  code(): string;
}

/**
 * @param startedAt real start of the run, ms
 * @param salt 4 bytes that tell apart two runs which start in the same millisecond
 */
export function createIdMaker(startedAt: Instant, salt: Uint8Array = randomBytes(4)): IdMaker {
  const stamp = startedAt.toString(16).padStart(12, '0').slice(-11);
  const run = Buffer.from(salt).toString('hex').slice(0, 3);
  let messages = Math.floor(startedAt % 997);
  let numbers = 0;
  const first = BigInt(startedAt) * 1_000n + BigInt(Buffer.from(salt).readUInt16BE(0) % 1_000);
  return {
    wamid: (party, direction) => {
      messages += 1;
      const hex = `${run}${stamp}${messages.toString(16).padStart(6, '0')}`.toUpperCase().slice(0, 20);
      const name = Buffer.from(party.slice(0, 64), 'latin1');
      const bytes = Buffer.concat([
        Buffer.from([0x1c, 0x18, name.length]),
        name,
        Buffer.from([0x15, 0x02, 0x00, direction === 'out' ? 0x11 : 0x12, 0x18, hex.length]),
        Buffer.from(hex, 'latin1'),
        Buffer.from([0x00]),
      ]);
      return `wamid.${bytes.toString('base64')}`;
    },
    numeric: () => String(first + BigInt((numbers += 1))).slice(-16),
    trace: () => `A${randomBytes(16).toString('base64url')}`,
    code: () => randomBytes(8).toString('base64url').replace(/[-_]/g, 'X').toUpperCase().slice(0, 14),
  };
}
