import { describe, expect, it } from 'vitest';
import { FIRST_LINK, linkChange, verifyChain, type ChainedEntry } from './chain';

function chain(length: number): (ChainedEntry & { body: string })[] {
  const entries: (ChainedEntry & { body: string })[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry = { seq, body: `registro ${seq} é 😀` };
    entries.push({ ...entry, hash: linkChange(entries.at(-1)?.hash ?? FIRST_LINK, entry) });
  }
  return entries;
}

describe('the hash chain', () => {
  it('is SHA-256 of the previous hash and the canonical JSON', () => {
    expect(linkChange('', {})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(linkChange('x', { b: 1, a: 2 })).toBe(linkChange('x', { a: 2, b: 1 }));
  });

  it('holds from the start and from any entry', () => {
    const entries = chain(5);
    expect(verifyChain(entries)).toEqual({ ok: true });
    expect(verifyChain(entries.slice(2), entries[1])).toEqual({ ok: true });
    expect(verifyChain([])).toEqual({ ok: true });
  });

  it('names the first entry that was changed, taken out or moved', () => {
    const entries = chain(5);
    const changed = entries.map((entry) => (entry.seq === 3 ? { ...entry, body: 'outro' } : entry));
    expect(verifyChain(changed)).toEqual({ ok: false, atSeq: 3 });
    expect(verifyChain(entries.toSpliced(1, 1))).toEqual({ ok: false, atSeq: 2 });
    expect(verifyChain(entries.toReversed())).toEqual({ ok: false, atSeq: 1 });
  });
});
