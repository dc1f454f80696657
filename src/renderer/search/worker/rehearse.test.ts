import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../shared/kernel/instant';
import { noLines } from '../../../shared/domain/search/hitLines';
import { rehearse } from './rehearse';

function rehearsal(endsAfter: number) {
  const typed: string[] = [];
  const pauses: number[] = [];
  const served = {
    index: {
      find: (request: { readonly typed: string }) => {
        typed.push(request.typed);
        return noLines;
      },
    },
    feed: {
      get renewing() {
        return typed.length >= endsAfter;
      },
    },
  };
  const pause = (ms: number): Promise<void> => Promise.resolve(void pauses.push(ms));
  return { typed, pauses, parts: { served: () => served, pause } };
}

describe('the rehearsal of the index', () => {
  it('waits for the start of the app, then looks for words, pairs, phrases and beginnings with rests between them', async () => {
    const { typed, pauses, parts } = rehearsal(Infinity);
    await rehearse(parts);
    expect(pauses[0]).toBeGreaterThanOrEqual(SECOND);
    expect(pauses.length).toBe(typed.length + 1);
    expect(typed).toContain('boleto ');
    expect(typed).toContain('bom hoje ');
    expect(typed).toContain('"bom hoje" ');
    expect(typed).toContain('bo');
  });

  it('ends when the index is made anew, and when there is none', async () => {
    const { typed, parts } = rehearsal(3);
    await rehearse(parts);
    expect(typed.length).toBe(3);
    await expect(rehearse({ ...parts, served: () => null })).resolves.toBeUndefined();
  });
});
